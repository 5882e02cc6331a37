using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

// One row for each mapping.
public sealed class DefaultUserOnSqlServer() : SqlStoreContract<DefaultUser>(SqlServerEngine.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnSqlServer() : SqlStoreContract<OwnTableUser>(SqlServerEngine.Instance, OwnTableUser.Mapping);

public sealed class MemberOnSqlServer() : SqlStoreContract<Member>(SqlServerEngine.Instance, Member.Mapping);

public sealed class NumberedMemberOnSqlServer() : SqlStoreContract<NumberedMember>(SqlServerEngine.Instance, NumberedMember.Mapping);

public sealed class ConditionsOnSqlServer() : ConditionContract(SqlServerEngine.Instance);

public sealed class ComposedHashesOnSqlServer() : ComposedHashContract(SqlServerEngine.Instance);

public sealed class CountedTimeUserOnSqlServer() : SqlStoreContract<CountedTimeUser>(SqlServerEngine.Instance, CountedTimeUser.Mapping);

public sealed class TextIdUserOnSqlServer() : SqlStoreContract<TextIdUser>(SqlServerEngine.Instance, TextIdUser.Mapping);

public sealed class IntIdUserOnSqlServer() : SqlStoreContract<IntIdUser>(SqlServerEngine.Instance, IntIdUser.Mapping);

public sealed class LongIdUserOnSqlServer() : SqlStoreContract<LongIdUser>(SqlServerEngine.Instance, LongIdUser.Mapping);

public sealed class MixedIdUserOnSqlServer() : SqlStoreContract<MixedIdUser>(SqlServerEngine.Instance, MixedIdUser.Mapping);

public sealed class NumberedUserOnSqlServer() : SqlStoreContract<NumberedUser>(SqlServerEngine.Instance, NumberedUser.Mapping);

public sealed class AllOwnUserOnSqlServer() : SqlStoreContract<AllOwnUser>(SqlServerEngine.Instance, AllOwnUser.Mapping);

public sealed class MinimalUserOnSqlServer() : SqlStoreContract<MinimalUser>(SqlServerEngine.Instance, MinimalUser.Mapping);

public sealed class LeavingUserOnSqlServer() : SqlStoreContract<LeavingUser>(SqlServerEngine.Instance, LeavingUser.Mapping);

public sealed class FactoryUserOnSqlServer() : SqlStoreContract<FactoryUser>(SqlServerEngine.Instance, FactoryUser.Mapping);

public sealed class GuidFactoryUserOnSqlServer() : SqlStoreContract<GuidFactoryUser>(SqlServerEngine.Instance, GuidFactoryUser.Mapping);

public sealed class FilledUserOnSqlServer() : SqlStoreContract<FilledUser>(SqlServerEngine.Instance, FilledUser.Mapping);

public sealed class OddNamesUserOnSqlServer() : SqlStoreContract<OddNamesUser>(SqlServerEngine.Instance, OddNamesUser.Mapping);

public sealed class RecordUserOnSqlServer() : SqlStoreContract<Outer.Middle.RecordUser>(SqlServerEngine.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalUserOnSqlServer() : SqlStoreContract<PositionalUser>(SqlServerEngine.Instance, PositionalUser.Mapping);

public sealed class SchemaUserOnSqlServer() : SqlStoreContract<SchemaUser>(SqlServerEngine.Instance, SchemaUser.Mapping);

public sealed class EveryTypeUserOnSqlServer() : ColumnTypeContract(SqlServerEngine.Instance);

public sealed class OwnConstraintsOnSqlServer() : OwnTableContract(SqlServerEngine.Instance);

public sealed class FilledColumnsOnSqlServer() : FilledColumnContract(SqlServerEngine.Instance);

public sealed class ConnectionsOnSqlServer() : ServerContract(SqlServerEngine.Instance);

public sealed class DamagedSchemaOnSqlServer() : DamagedSchemaContract(SqlServerEngine.Instance);

public sealed class CountedTimesOnSqlServer() : CountedTimeContract(SqlServerEngine.Instance);

public sealed class UserRemovalOnSqlServer() : UserRemovalContract(SqlServerEngine.Instance);

public sealed class StrictReferencesOnSqlServer() : StrictReferenceContract(SqlServerEngine.Instance, "uniqueidentifier");

public sealed class ViewHashOnSqlServer() : ViewHashContract(SqlServerEngine.Instance);

public sealed class CountersOnSqlServer() : CounterContract<CountingUser>(SqlServerEngine.Instance, CountingUser.Mapping, CountingUser.Counters);

public sealed class OwnCountersOnSqlServer() : CounterContract<TallyingUser>(SqlServerEngine.Instance, TallyingUser.Mapping, TallyingUser.Counters);
