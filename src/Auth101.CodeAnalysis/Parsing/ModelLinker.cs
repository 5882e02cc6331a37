using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>Joins each user class with its session, account and verification tables.</summary>
internal static class ModelLinker
{
    private static readonly EntityKind[] OtherKinds = [EntityKind.Session, EntityKind.Account, EntityKind.Verification];

    /// <summary>The stores of a compilation. A user whose own mapping, or that of one of its tables, is broken or in conflict has none.</summary>
    public static EquatableArray<StoreModel> Link(EquatableArray<ParsedEntity> entities, CancellationToken cancellationToken)
    {
        var users = entities.Where(static entity => entity.Kind == EntityKind.User).ToList();
        var stores = new List<StoreModel>();
        foreach (var user in users)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (user.Entity is not null && TryLink(user, user.Entity, users.Count == 1, entities) is { } store)
            {
                stores.Add(store with { FilePrefix = FilePrefix(store.UserType, stores) });
            }
        }

        return new EquatableArray<StoreModel>(stores.Where(store => !stores.Any(other => SharesTable(store, other))));
    }

    /// <summary>Whether an entity is meant for a user: it names the user, or it names none and there is but one.</summary>
    public static bool BelongsTo(ParsedEntity entity, ParsedEntity user, bool isOnlyUser) =>
        entity.UserType is null ? isOnlyUser : entity.UserType == user.FullName;

    /// <summary>Whether two entities map one table. Compared without case, as most databases do.</summary>
    public static bool IsSameTable(EntityModel first, EntityModel second) =>
        string.Equals(first.Table, second.Table, StringComparison.OrdinalIgnoreCase)
        && string.Equals(first.Schema, second.Schema, StringComparison.OrdinalIgnoreCase);

    private static StoreModel? TryLink(ParsedEntity user, EntityModel userEntity, bool isOnlyUser, EquatableArray<ParsedEntity> entities)
    {
        var userIdType = userEntity.Get(EntityField.Id).Type;
        var others = new List<EntityModel>();
        foreach (var kind in OtherKinds)
        {
            var declared = entities.Where(entity => entity.Kind == kind && BelongsTo(entity, user, isOnlyUser)).ToList();
            if (declared.Count > 1 || declared.Any(static entity => entity.Entity is null))
            {
                return null;
            }

            var linked = declared.Count == 1 ? FollowUserId(declared[0].Entity!, userIdType) : Default(kind, userIdType);
            if (linked.Find(EntityField.UserId) is { } userId && userId.Type != userIdType)
            {
                return null;
            }

            others.Add(linked);
        }

        var store = new StoreModel(string.Empty, userEntity, others[0], others[1], others[2]);
        var tables = store.Entities.ToList();
        return tables.Any(table => tables.Any(other => !ReferenceEquals(table, other) && IsSameTable(table, other))) ? null : store;
    }

    /// <summary>Gives a user id that the generator adds the type of the user's id.</summary>
    private static EntityModel FollowUserId(EntityModel entity, ColumnType userIdType) => entity with
    {
        Columns = new EquatableArray<ColumnModel>(entity.Columns.Select(column =>
            column is { Field: EntityField.UserId, Origin: ColumnOrigin.Generated }
                ? FieldCatalog.DefaultColumn(FieldCatalog.Find(entity.Kind, nameof(EntityField.UserId))!, userIdType)
                : column)),
    };

    private static EntityModel Default(EntityKind kind, ColumnType userIdType) => new(
        kind,
        Type: null,
        FieldCatalog.DefaultTable(kind),
        Schema: null,
        IsManaged: true,
        new EquatableArray<ColumnModel>(FieldCatalog.Of(kind).Select(definition => FieldCatalog.DefaultColumn(definition, userIdType))));

    private static bool SharesTable(StoreModel store, StoreModel other) =>
        !ReferenceEquals(store, other)
        && store.Entities.Any(table => other.Entities.Any(otherTable => IsSameTable(table, otherTable)));

    /// <summary>A name for the user's files. Roslyn compares them without case and takes letters and digits only, so others are replaced.</summary>
    private static string FilePrefix(TypeModel type, List<StoreModel> earlier)
    {
        var name = new string([.. type.DisplayName.Select(static c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-')]);
        var prefix = name;
        for (var number = 2; earlier.Any(store => string.Equals(store.FilePrefix, prefix, StringComparison.OrdinalIgnoreCase)); number++)
        {
            prefix = $"{name}-{number}";
        }

        return prefix;
    }
}
