using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>Joins each user class with the tables that belong to it.</summary>
internal sealed class ModelLinker
{
    private readonly IReadOnlyList<ParsedEntity> _entities;
    private readonly List<ParsedEntity> _users;
    private readonly List<LinkProblem> _problems = [];

    private ModelLinker(IReadOnlyList<ParsedEntity> entities)
    {
        _entities = entities;
        _users = [.. entities.Where(static entity => entity.Kind == EntityKind.User)];
    }

    /// <summary>The stores of a compilation. A user whose own mapping, or that of one of its tables, is broken or in conflict has none.</summary>
    public static LinkResult Link(IReadOnlyList<ParsedEntity> entities, CancellationToken cancellationToken) =>
        new ModelLinker(entities).Link(cancellationToken);

    private LinkResult Link(CancellationToken cancellationToken)
    {
        var linked = new List<LinkedUser>();
        foreach (var user in _users)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryLink(user) is { } store)
            {
                linked.Add(new LinkedUser(user, store));
            }
        }

        // Whose class an entity without a user is meant to be is anyone's guess, so none of the users has all its tables yet.
        if (HasOrphans())
        {
            return new LinkResult(default, Broken(linked: []), _problems);
        }

        var conflicting = CheckTables(linked);
        linked.RemoveAll(conflicting.Contains);
        var stores = new List<StoreModel>();
        foreach (var user in linked)
        {
            stores.Add(user.Store with { FilePrefix = FilePrefix(user.Store.UserType, stores.Select(static store => store.FilePrefix)) });
        }

        return new LinkResult(new EquatableArray<StoreModel>(stores), Broken(linked), _problems);
    }

    /// <summary>The users that are not among those with a store.</summary>
    private EquatableArray<BrokenUser> Broken(List<LinkedUser> linked)
    {
        var broken = new List<BrokenUser>();
        foreach (var user in _users.Where(user => !linked.Any(other => other.Parsed == user)))
        {
            if (user.Part is { } type)
            {
                broken.Add(new BrokenUser(FilePrefix(type, broken.Select(static other => other.FilePrefix)), type));
            }
        }

        return new EquatableArray<BrokenUser>(broken);
    }

    /// <summary>Whether an entity is meant for a user: it names the user, or it names none and there is but one.</summary>
    private bool BelongsTo(ParsedEntity entity, ParsedEntity user) =>
        entity.UserType is null ? _users.Count == 1 : entity.UserType == user.FullName;

    /// <summary>Whether two entities map one table. Compared without case, as most databases do.</summary>
    private static bool IsSameTable(EntityModel first, EntityModel second) =>
        string.Equals(first.Table, second.Table, StringComparison.OrdinalIgnoreCase)
        && string.Equals(first.Schema, second.Schema, StringComparison.OrdinalIgnoreCase);

    private StoreModel? TryLink(ParsedEntity user)
    {
        var others = new List<EntityModel>();
        var isComplete = true;
        foreach (var definition in EntityDefinitions.OfUser)
        {
            var declared = _entities.Where(entity => entity.Kind == definition.Kind && BelongsTo(entity, user)).ToList();
            foreach (var repeated in declared.Skip(1))
            {
                Report(
                    DiagnosticDescriptors.DuplicateEntity,
                    repeated,
                    NameOf(declared[0]),
                    NameOf(repeated),
                    $"the {definition.Kind.ToString().ToLowerInvariant()} table of '{NameOf(user)}'",
                    "remove one of them");
            }

            if (user.Entity is null || declared.Count > 1 || declared.Any(static entity => entity.Entity is null))
            {
                isComplete = false;
                continue;
            }

            if (definition.IsOptedIn && declared.Count == 0)
            {
                continue;
            }

            // Where the users themselves hold the password hash, nothing needs accounts that the application does not map.
            if (definition.Kind == EntityKind.Account && declared.Count == 0 && user.Entity.Password is not null)
            {
                continue;
            }

            var userId = user.Entity.Get(EntityField.Id);
            var entity = declared.Count == 1 ? FollowUserId(definition, declared[0].Entity!, userId) : Default(definition, userId);
            if (entity.Find(EntityField.UserId) is { } reference && reference.Type != userId.Type)
            {
                Report(
                    DiagnosticDescriptors.UserIdTypeMismatch, declared[0], NameOf(declared[0]), NameOf(reference.Type), NameOf(user), NameOf(userId.Type));
                isComplete = false;
            }

            others.Add(entity);
        }

        return isComplete ? new StoreModel(string.Empty, new EquatableArray<EntityModel>([user.Entity!, .. others])) : null;
    }

    /// <summary>Reports entities that belong to no user, and says whether there are any.</summary>
    private bool HasOrphans()
    {
        var orphans = _entities.Where(entity => entity.Kind != EntityKind.User && !_users.Any(user => BelongsTo(entity, user))).ToList();
        foreach (var orphan in orphans)
        {
            var reason = orphan switch
            {
                { UserType: { } type } => $"'{NameOf(type)}' has no [Auth101User] in this project; name the user class with User = typeof(...)",
                _ when _users.Count == 0 => "the project has no class with [Auth101User]; add one",
                _ => "the project has several; name one with User = typeof(...)",
            };
            Report(DiagnosticDescriptors.NoUserForEntity, orphan, NameOf(orphan), reason);
        }

        return orphans.Count > 0;
    }

    /// <summary>Reports tables that are mapped more than once, and gives the users that map them.</summary>
    private HashSet<LinkedUser> CheckTables(List<LinkedUser> users)
    {
        var tables = users.SelectMany(static user => user.Store.Entities.Select(table => (User: user, Table: table))).ToList();
        var conflicting = new HashSet<LinkedUser>();
        for (var i = 0; i < tables.Count; i++)
        {
            foreach (var (earlierUser, earlierTable) in tables.Take(i).Where(earlier => IsSameTable(earlier.Table, tables[i].Table)))
            {
                var (user, table) = tables[i];
                conflicting.Add(earlierUser);
                conflicting.Add(user);

                // A default table has no class of its own; there the user class speaks for it, or else the other table's class.
                var reported = ClassOf(user, table.Type is null && earlierUser == user ? earlierTable : table);
                Report(
                    DiagnosticDescriptors.DuplicateEntity,
                    reported,
                    NameOf(ClassOf(earlierUser, earlierTable)),
                    NameOf(ClassOf(user, table)),
                    $"the table '{(table.Schema is null ? table.Table : $"{table.Schema}.{table.Table}")}'",
                    $"give the {table.Kind.ToString().ToLowerInvariant()} table another name");
            }
        }

        return conflicting;
    }

    /// <summary>The class of a table; for a default table the class of its user.</summary>
    private ParsedEntity ClassOf(LinkedUser user, EntityModel table) =>
        table.Type is null ? user.Parsed : _entities.First(entity => entity.Kind == table.Kind && entity.FullName == table.Type.FullName);

    /// <summary>Gives a user id that the generator adds the type of the user's id.</summary>
    private static EntityModel FollowUserId(EntityDefinition definition, EntityModel entity, ColumnModel userId) => entity with
    {
        Columns = new EquatableArray<ColumnModel>(entity.Columns.Select(column =>
            column is { Field: EntityField.UserId, Origin: ColumnOrigin.Generated }
                ? ColumnOf(definition.Find(EntityField.UserId)!, userId)
                : column)),
    };

    private static EntityModel Default(EntityDefinition definition, ColumnModel userId) => new(
        definition.Kind,
        Type: null,
        definition.Table,
        Schema: null,
        IsManaged: true,
        new EquatableArray<ColumnModel>(definition.Fields.Select(field => ColumnOf(field, userId))),
        Unmapped: default);

    /// <summary>The column that the generator adds for a role. One that refers to the user has the type of the user's id in the database, too.</summary>
    private static ColumnModel ColumnOf(FieldDefinition definition, ColumnModel userId)
    {
        var column = definition.ColumnOf(userId.Type);
        return column.Field == EntityField.UserId ? column with { DatabaseType = userId.DatabaseType } : column;
    }

    /// <summary>A name for the user's files. Roslyn compares them without case and takes letters and digits only, so others are replaced.</summary>
    private static string FilePrefix(TypeModel type, IEnumerable<string> earlier)
    {
        var name = new string([.. type.DisplayName.Select(static c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-')]);
        var prefix = name;
        for (var number = 2; earlier.Contains(prefix, StringComparer.OrdinalIgnoreCase); number++)
        {
            prefix = $"{name}-{number}";
        }

        return prefix;
    }

    private static string NameOf(ParsedEntity entity) => NameOf(entity.FullName);

    private static string NameOf(string fullName) => fullName.Replace("global::", "");

    private static string NameOf(ColumnType type) => ColumnTypeName.Of(type).Replace("global::System.", "");

    private void Report(DiagnosticDescriptor descriptor, ParsedEntity entity, params object[] arguments) =>
        _problems.Add(new LinkProblem(descriptor, entity, arguments));

    /// <summary>A user class with its tables, compared by identity.</summary>
    private sealed class LinkedUser(ParsedEntity parsed, StoreModel store)
    {
        public ParsedEntity Parsed { get; } = parsed;

        public StoreModel Store { get; } = store;
    }
}
