using Auth101.Stores.Tests;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.EntityFrameworkCore.Tests;

// What every store does, it does on tables that Entity Framework Core makes. One row for each mapping.
public sealed class DefaultUserOnMigratedSqlite() : StoreContract<DefaultUser>(MigratedSqlite.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnMigratedSqlite() : StoreContract<OwnTableUser>(MigratedSqlite.Instance, OwnTableUser.Mapping);

public sealed class LongIdUserOnMigratedSqlite() : StoreContract<LongIdUser>(MigratedSqlite.Instance, LongIdUser.Mapping);

public sealed class OddNamesUserOnMigratedSqlite() : StoreContract<OddNamesUser>(MigratedSqlite.Instance, OddNamesUser.Mapping);

public sealed class DefaultUserOnMigratedPostgreSql() : StoreContract<DefaultUser>(MigratedPostgreSql.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnMigratedPostgreSql() : StoreContract<OwnTableUser>(MigratedPostgreSql.Instance, OwnTableUser.Mapping);

public sealed class LongIdUserOnMigratedPostgreSql() : StoreContract<LongIdUser>(MigratedPostgreSql.Instance, LongIdUser.Mapping);

public sealed class OddNamesUserOnMigratedPostgreSql() : StoreContract<OddNamesUser>(MigratedPostgreSql.Instance, OddNamesUser.Mapping);
