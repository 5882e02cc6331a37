using System.Security.Cryptography;
using System.Text;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Schema;

namespace Auth101.SourceGen.Planning;

/// <summary>Decides what a table looks like: columns, keys, indexes and the names of all of them.</summary>
internal sealed class TablePlanner
{
    private readonly StoreModel _store;
    private readonly EntityModel _entity;
    private readonly EntityDefinition _definition;
    private readonly SqlDialect _dialect;

    private TablePlanner(StoreModel store, EntityModel entity, SqlDialect dialect)
    {
        _store = store;
        _entity = entity;
        _definition = EntityDefinitions.Of(entity.Kind);
        _dialect = dialect;
    }

    public static TableDefinition Plan(StoreModel store, EntityModel entity, SqlDialect dialect) => new TablePlanner(store, entity, dialect).Plan();

    private TableDefinition Plan() => new(
        _entity,
        _dialect.Table(_entity),
        _definition.Comment,
        [.. _entity.AllColumns.Select(Column)],
        _entity.Has(EntityField.Id) ? new KeyDefinition(Name($"pk_{_entity.Table}"), [_entity.Get(EntityField.Id).Column]) : null,
        [.. Keys("uq", _definition.UniqueKeys), .. UserKeys()],
        [.. Keys("ix", _definition.Indexes)],
        ForeignKey());

    private ColumnDefinition Column(ColumnModel column)
    {
        var refersToOwnTable = column.Field == EntityField.UserId && !_store.User.IsManaged;
        var isText = column.Type == ColumnType.String;
        return new ColumnDefinition(
            column,
            _dialect.TypeOf(column.Stored, refersToOwnTable),
            !isText ? null : _entity.IsManaged ? TextLengths.Of(column) : MakesIds(column) ? null : TextLengths.LeastOf(column),
            Default(column),
            Name($"df_{_entity.Table}_{column.Column}"),
            _dialect.CheckOf(column.Stored),
            Name($"ck_{_entity.Table}_{column.Column}"),
            column.Field == EntityField.Id && _entity.HasIdentity ? Name($"pk_{_entity.Table}") : null,
            column == _entity.Password ? "Password hash as a PHC string" : _definition.Find(column.Field)?.Description ?? "Application column")
        {
            IsLater = column.Field == EntityField.None || _definition.Find(column.Field) is { IsLater: true },
        };
    }

    /// <summary>Whether the class makes the ids of a column, which are as long as it likes.</summary>
    private bool MakesIds(ColumnModel column) => column.Field == EntityField.Id && _entity.IdFactory is not null;

    /// <summary>
    /// The value of a column that an insert leaves out. Auth101 writes no application columns but the user's, and none that it only reads, so those need
    /// one.
    /// </summary>
    private string? Default(ColumnModel column) => (column.Type == ColumnType.Boolean ? _definition.Find(column.Field)?.Default : null) switch
    {
        true => _dialect.True,
        false => _dialect.False,
        null => !column.IsNullable && (column.IsReadOnly || (column.Field == EntityField.None && _entity.Kind != EntityKind.User))
            ? _dialect.ZeroOf(column.Stored)
            : null,
    };

    /// <summary>The keys whose columns are mapped.</summary>
    private IEnumerable<KeyDefinition> Keys(string kind, IReadOnlyList<EntityField[]> keys) => keys
        .Where(fields => fields.All(_entity.Has))
        .Select(fields => fields.Select(field => _entity.Get(field).Column).ToList())
        .Select(columns => new KeyDefinition(Name(string.Join("_", [kind, _entity.Table, .. columns])), columns));

    /// <summary>What keeps two users from what users are found by. Of a table without it the class says so.</summary>
    private IEnumerable<KeyDefinition> UserKeys() => _entity.Kind != EntityKind.User
        ? []
        : UserKey.All(_entity).Where(static key => key.Column.IsUnique).Select(key =>
            new KeyDefinition(Name($"uq_{_entity.Table}_{key.Column.Column}"), [key.Column.Column]) { IsLowered = key.IsLowered && _dialect.IndexesLowerCase });

    private ForeignKeyDefinition? ForeignKey()
    {
        if (!_entity.Has(EntityField.UserId) || !_store.User.TakesForeignKeys || !_dialect.CanReference(_entity, _store.User))
        {
            return null;
        }

        var column = _entity.Get(EntityField.UserId).Column;
        return new ForeignKeyDefinition(
            Name($"fk_{_entity.Table}_{column}"), column, _store.User, _dialect.ReferencedTable(_store.User), _store.User.Get(EntityField.Id).Column);
    }

    /// <summary>A name that the database takes: one that is too long ends in a hash of the whole instead.</summary>
    private string Name(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= _dialect.MaximumNameLength)
        {
            return name;
        }

        using var sha256 = SHA256.Create();
        var suffix = "_" + BitConverter.ToString(sha256.ComputeHash(Encoding.UTF8.GetBytes(name)), 0, 4).Replace("-", string.Empty).ToLowerInvariant();
        var length = name.Length;
        while (Encoding.UTF8.GetByteCount(name.Substring(0, length)) + suffix.Length > _dialect.MaximumNameLength || char.IsHighSurrogate(name[length - 1]))
        {
            length--;
        }

        return name.Substring(0, length) + suffix;
    }
}
