using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>The table in which the nodes of an application count requests together.</summary>
internal static class CounterEntity
{
    public static EntityDefinition Definition { get; } = new()
    {
        Kind = EntityKind.Counter,
        Attribute = AttributeNames.Counter,
        Table = "rate_limit",
        Comment = "Budgets of requests that are not full, which all nodes share",
        IsOptedIn = true,
        Fields =
        [
            new(EntityField.Id, FieldType.Hash, FieldNeed.Always, "Primary key: keyed hash of what is counted and for whom") { Text = FieldText.Id },
            new(EntityField.FullAt, FieldType.Moment, FieldNeed.Always, "When the budget is full again, in milliseconds since 1970, UTC"),
        ],
        UniqueKeys = [],
        Indexes = [[EntityField.FullAt]],
    };
}
