// Vendure with its admin, on a port and a database that are given: node server.cjs <port> <admin's port> <file>.
const { createRequire } = require('node:module');
const path = require('node:path');

const installed = createRequire(`${process.cwd()}/`);
const core = installed('@vendure/core');
const { AdminUiPlugin } = installed('@vendure/admin-ui-plugin');
const { AssetServerPlugin } = installed('@vendure/asset-server-plugin');

const [, , port, adminPort, file] = process.argv;
core.bootstrap({
  apiOptions: {
    port: Number(port),
    hostname: '127.0.0.1',
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
  },
  authOptions: {
    tokenMethod: ['bearer', 'cookie'],
    superadminCredentials: { identifier: 'superadmin', password: 'superadmin' },
    cookieOptions: { secret: 'of no worth: the server is reached from this machine alone' },
  },
  dbConnectionOptions: {
    type: 'better-sqlite3',
    synchronize: true,
    logging: false,
    database: file,
  },
  paymentOptions: { paymentMethodHandlers: [core.dummyPaymentHandler] },
  logger: new core.DefaultLogger({ level: core.LogLevel.Warn }),
  plugins: [
    AssetServerPlugin.init({
      route: 'assets',
      assetUploadDir: path.join(path.dirname(file), 'assets'),
    }),
    core.DefaultSearchPlugin,
    AdminUiPlugin.init({ route: 'admin', port: Number(adminPort), hostname: '127.0.0.1' }),
  ],
});
