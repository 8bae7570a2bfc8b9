import type { Db } from '@dondoc/db/client';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import { v7 as uuidv7 } from 'uuid';
import type { Settings } from '../env.ts';

/** The header in which our own door tells better-auth who calls; whatever a client sends in it is overwritten. */
export const CLIENT_ADDRESS = 'x-dondoc-client';

const SESSION_DAYS = 14;
const DAY = 86_400;

/**
 * Sign-in by name and password, and the sessions. It works on the server's own pool, so never inside a transaction.
 * Nobody signs up: accounts are made by `account.create`, passwords set by `auth.redeemCode`.
 */
export const openAuth = (db: Db, settings: Settings, secret: string) =>
  betterAuth({
    database: db.pool,
    secret,
    basePath: '/api/auth',
    ...(settings.BASE_URL === undefined ? {} : { baseURL: settings.BASE_URL }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    plugins: [
      username({
        displayUsername: false,
        usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]*$/i.test(name),
      }),
    ],
    user: {
      fields: {
        emailVerified: 'email_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      expiresIn: SESSION_DAYS * DAY,
      updateAge: DAY,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    // The door counts attempts and checks the origin itself, for this and every other way in.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'dondoc',
      useSecureCookies: settings.BASE_URL?.startsWith('https:') ?? false,
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      database: { generateId: () => uuidv7() },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });

export type Auth = ReturnType<typeof openAuth>;
