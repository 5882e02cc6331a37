using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

// One row for each mapping.
public sealed class DefaultUserOnSqlServer() : StoreContract<DefaultUser>(SqlServerEngine.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnSqlServer() : StoreContract<OwnTableUser>(SqlServerEngine.Instance, OwnTableUser.Mapping);

public sealed class TextIdUserOnSqlServer() : StoreContract<TextIdUser>(SqlServerEngine.Instance, TextIdUser.Mapping);

public sealed class IntIdUserOnSqlServer() : StoreContract<IntIdUser>(SqlServerEngine.Instance, IntIdUser.Mapping);

public sealed class LongIdUserOnSqlServer() : StoreContract<LongIdUser>(SqlServerEngine.Instance, LongIdUser.Mapping);

public sealed class MixedIdUserOnSqlServer() : StoreContract<MixedIdUser>(SqlServerEngine.Instance, MixedIdUser.Mapping);

public sealed class NumberedUserOnSqlServer() : StoreContract<NumberedUser>(SqlServerEngine.Instance, NumberedUser.Mapping);

public sealed class AllOwnUserOnSqlServer() : StoreContract<AllOwnUser>(SqlServerEngine.Instance, AllOwnUser.Mapping);

public sealed class MinimalUserOnSqlServer() : StoreContract<MinimalUser>(SqlServerEngine.Instance, MinimalUser.Mapping);

public sealed class OddNamesUserOnSqlServer() : StoreContract<OddNamesUser>(SqlServerEngine.Instance, OddNamesUser.Mapping);

public sealed class RecordUserOnSqlServer() : StoreContract<Outer.Middle.RecordUser>(SqlServerEngine.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalUserOnSqlServer() : StoreContract<PositionalUser>(SqlServerEngine.Instance, PositionalUser.Mapping);

public sealed class SchemaUserOnSqlServer() : StoreContract<SchemaUser>(SqlServerEngine.Instance, SchemaUser.Mapping);

public sealed class EveryTypeUserOnSqlServer() : ColumnTypeContract(SqlServerEngine.Instance);

public sealed class OwnConstraintsOnSqlServer() : OwnTableContract(SqlServerEngine.Instance);

public sealed class ConnectionsOnSqlServer() : ServerContract(SqlServerEngine.Instance);

public sealed class DamagedSchemaOnSqlServer() : DamagedSchemaContract(SqlServerEngine.Instance);
