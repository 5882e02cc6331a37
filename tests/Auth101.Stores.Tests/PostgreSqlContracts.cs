using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

// One row for each mapping.
public sealed class DefaultUserOnPostgreSql() : SqlStoreContract<DefaultUser>(PostgreSqlEngine.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnPostgreSql() : SqlStoreContract<OwnTableUser>(PostgreSqlEngine.Instance, OwnTableUser.Mapping);

public sealed class MemberOnPostgreSql() : SqlStoreContract<Member>(PostgreSqlEngine.Instance, Member.Mapping);

public sealed class NumberedMemberOnPostgreSql() : SqlStoreContract<NumberedMember>(PostgreSqlEngine.Instance, NumberedMember.Mapping);

public sealed class ConditionsOnPostgreSql() : ConditionContract(PostgreSqlEngine.Instance);

public sealed class ComposedHashesOnPostgreSql() : ComposedHashContract(PostgreSqlEngine.Instance);

public sealed class NamedTypeUserOnPostgreSql() : SqlStoreContract<NamedTypeUser>(PostgreSqlEngine.Instance, NamedTypeUser.Mapping);

public sealed class CountedTimeUserOnPostgreSql() : SqlStoreContract<CountedTimeUser>(PostgreSqlEngine.Instance, CountedTimeUser.Mapping);

public sealed class TextIdUserOnPostgreSql() : SqlStoreContract<TextIdUser>(PostgreSqlEngine.Instance, TextIdUser.Mapping);

public sealed class IntIdUserOnPostgreSql() : SqlStoreContract<IntIdUser>(PostgreSqlEngine.Instance, IntIdUser.Mapping);

public sealed class LongIdUserOnPostgreSql() : SqlStoreContract<LongIdUser>(PostgreSqlEngine.Instance, LongIdUser.Mapping);

public sealed class MixedIdUserOnPostgreSql() : SqlStoreContract<MixedIdUser>(PostgreSqlEngine.Instance, MixedIdUser.Mapping);

public sealed class NumberedUserOnPostgreSql() : SqlStoreContract<NumberedUser>(PostgreSqlEngine.Instance, NumberedUser.Mapping);

public sealed class AllOwnUserOnPostgreSql() : SqlStoreContract<AllOwnUser>(PostgreSqlEngine.Instance, AllOwnUser.Mapping);

public sealed class MinimalUserOnPostgreSql() : SqlStoreContract<MinimalUser>(PostgreSqlEngine.Instance, MinimalUser.Mapping);

public sealed class LeavingUserOnPostgreSql() : SqlStoreContract<LeavingUser>(PostgreSqlEngine.Instance, LeavingUser.Mapping);

public sealed class FactoryUserOnPostgreSql() : SqlStoreContract<FactoryUser>(PostgreSqlEngine.Instance, FactoryUser.Mapping);

public sealed class GuidFactoryUserOnPostgreSql() : SqlStoreContract<GuidFactoryUser>(PostgreSqlEngine.Instance, GuidFactoryUser.Mapping);

public sealed class FilledUserOnPostgreSql() : SqlStoreContract<FilledUser>(PostgreSqlEngine.Instance, FilledUser.Mapping);

public sealed class OddNamesUserOnPostgreSql() : SqlStoreContract<OddNamesUser>(PostgreSqlEngine.Instance, OddNamesUser.Mapping);

public sealed class RecordUserOnPostgreSql() : SqlStoreContract<Outer.Middle.RecordUser>(PostgreSqlEngine.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalUserOnPostgreSql() : SqlStoreContract<PositionalUser>(PostgreSqlEngine.Instance, PositionalUser.Mapping);

public sealed class SchemaUserOnPostgreSql() : SqlStoreContract<SchemaUser>(PostgreSqlEngine.Instance, SchemaUser.Mapping);

public sealed class ViewUserOnPostgreSql() : SqlStoreContract<ViewUser>(PostgreSqlEngine.Instance, ViewUser.Mapping);

public sealed class EveryTypeUserOnPostgreSql() : ColumnTypeContract(PostgreSqlEngine.Instance);

public sealed class OwnConstraintsOnPostgreSql() : OwnTableContract(PostgreSqlEngine.Instance);

public sealed class FilledColumnsOnPostgreSql() : FilledColumnContract(PostgreSqlEngine.Instance);

public sealed class TriggerIdsOnPostgreSql() : TriggerIdContract(PostgreSqlEngine.Instance);

public sealed class ConnectionsOnPostgreSql() : ServerContract(PostgreSqlEngine.Instance);

public sealed class DamagedSchemaOnPostgreSql() : DamagedSchemaContract(PostgreSqlEngine.Instance);

public sealed class CountedTimesOnPostgreSql() : CountedTimeContract(PostgreSqlEngine.Instance);

public sealed class UserRemovalOnPostgreSql() : UserRemovalContract(PostgreSqlEngine.Instance);

public sealed class StrictReferencesOnPostgreSql() : StrictReferenceContract(PostgreSqlEngine.Instance, "uuid");

public sealed class DeferredReferencesOnPostgreSql() : StrictReferenceContract(PostgreSqlEngine.Instance, "uuid", deferral: Deferred);

public sealed class ViewHashOnPostgreSql() : ViewHashContract(PostgreSqlEngine.Instance);

public sealed class ViewLockOnPostgreSql() : ViewContract(PostgreSqlEngine.Instance);

public sealed class CountersOnPostgreSql() : CounterContract<CountingUser>(PostgreSqlEngine.Instance, CountingUser.Mapping, CountingUser.Counters);

public sealed class OwnCountersOnPostgreSql() : CounterContract<TallyingUser>(PostgreSqlEngine.Instance, TallyingUser.Mapping, TallyingUser.Counters);
