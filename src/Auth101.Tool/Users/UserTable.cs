using System.Data;
using System.Data.Common;
using System.Globalization;
using Auth101.Tool.Databases;
using Auth101.Tool.Schema;

namespace Auth101.Tool.Users;

/// <summary>The users of a class in a database.</summary>
internal sealed class UserTable(DatabaseEngine database, DbConnection connection, ExpectedUsers users)
{
    /// <summary>The type of users' ids.</summary>
    private string IdType => users.Find("id")!.Statements[0].Parameters.First(static parameter => parameter.Value == "id").Type;

    /// <summary>What refused a write, without values.</summary>
    /// <param name="exception">What the driver said.</param>
    public string Refusal(DbException exception) => database.Refusal(exception);

    /// <summary>Whether a write was refused because another row has a value that must be unique.</summary>
    /// <param name="exception">What the driver said.</param>
    public bool IsDuplicate(DbException exception) => database.IsDuplicate(exception);

    /// <summary>Finds a user.</summary>
    /// <param name="by"><c>id</c>, <c>email</c> or <c>userName</c>.</param>
    /// <param name="values">What is looked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FoundUser?> FindAsync(string by, UserValues values, CancellationToken cancellationToken)
    {
        var find = users.Find(by) ?? throw new ToolException(by == "email"
            ? "These users have no email address. Name the user with --user-name or --id."
            : "These users have no user name. Name the user with --email or --id.");
        if (by == "id" && !UserValues.IsId(values.Id!, IdType))
        {
            return null;
        }

        await using var command = database.Command(connection, find.Statements[0], values.Of);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    /// <summary>Does something in one transaction, all or nothing.</summary>
    /// <param name="work">What.</param>
    /// <param name="values">What is known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many sessions ended.</returns>
    public async Task<int> RunAsync(UserWork work, UserValues values, CancellationToken cancellationToken)
    {
        if (work.Refusal is { } refusal)
        {
            throw new ToolException($"This mapping cannot do it: {refusal}.");
        }

        // Each statement must see what the one before has waited for.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var ended = 0;
        foreach (var statement in work.Statements)
        {
            await using var command = database.Command(connection, statement, values.Of);
            command.Transaction = transaction;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            foreach (var answer in statement.Answers?.Split(',') ?? [])
            {
                var rows = 0;
                while (await reader.ReadAsync(cancellationToken))
                {
                    rows++;
                    switch (answer)
                    {
                        case "ended" when !reader.IsDBNull(0):
                            ended++;
                            break;

                        case "id":
                            values = values with { Id = Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) };
                            break;

                        case "refusal":
                            throw new ToolException($"The database takes no such user: {reader.GetString(0)}");
                    }
                }

                if ((answer == "replaced" && rows == 0) || (answer == "changed" && reader.RecordsAffected == 0))
                {
                    throw new ToolException("This user can be given no password: there is no account for it, and accounts are the application's own.");
                }

                await reader.NextResultAsync(cancellationToken);
            }

            // What fails after the first answer is an exception of the next one.
            while (await reader.NextResultAsync(cancellationToken))
            {
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return ended;
    }

    private FoundUser Read(DbDataReader row)
    {
        var facts = new List<(string, object?)>();
        var position = 0;
        foreach (var column in users.Columns)
        {
            facts.Add((column.Name, row.IsDBNull(position) ? null : Value(row, position, column)));
            position++;
        }

        return new FoundUser(facts);
    }

    private object Value(DbDataReader row, int position, UserColumn column)
    {
        var value = row.GetValue(position);
        return column.Type switch
        {
            "flag" => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0,
            "number" => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            "time" => value is DateTime time ? Text(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time)
                : value is DateTimeOffset moment ? Text(moment.UtcDateTime)
                : Convert.ToString(value, CultureInfo.InvariantCulture)!,
            "unixSeconds" => Text(DateTimeOffset.FromUnixTimeSeconds(Convert.ToInt64(value, CultureInfo.InvariantCulture)).UtcDateTime),
            "unixMilliseconds" => Text(DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture)).UtcDateTime),

            // A UUID is text of capital letters on SQLite.
            _ when column.Name == "id" && IdType is "guid" or "guidText" =>
                (value is Guid id ? id : Guid.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!)).ToString("D"),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>What is shown of a user: no hash and no token.</summary>
/// <param name="Facts">Names and values: text, whether, how many, or null.</param>
internal sealed record FoundUser(IReadOnlyList<(string Name, object? Value)> Facts)
{
    public string Id => (string)Facts.First(static fact => fact.Name == "id").Value!;
}
