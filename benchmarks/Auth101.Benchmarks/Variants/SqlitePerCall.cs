using Auth101.Stores;
using Microsoft.Data.Sqlite;

namespace Auth101.Benchmarks.Variants;

/// <summary>What the driver's documentation shows: a pooled connection and new commands for each call, and the driver waits for the write lock.</summary>
internal static class SqlitePerCall
{
    public static SessionRotation<BenchUser> Rotate(string connectionString, RotateSession rotation)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var rotate = connection.CreateCommand();
        rotate.CommandText = HandWrittenSqlite.RotateSql;
        rotate.Parameters.AddWithValue("@new_token", rotation.NewToken);
        rotate.Parameters.AddWithValue("@expires_at", SqliteText.Of(rotation.ExpiresAt));
        rotate.Parameters.AddWithValue("@now", SqliteText.Of(rotation.Now));
        rotate.Parameters.AddWithValue("@id", rotation.Session.SessionId.ToUpperInvariant());
        rotate.Parameters.AddWithValue("@user_id", rotation.Session.UserId.ToUpperInvariant());
        rotate.Parameters.AddWithValue("@old_token", rotation.OldToken);
        rotate.Parameters.AddWithValue("@started_after", SqliteText.Of(rotation.StartedAfter));
        if (rotate.ExecuteScalar() is not string userId)
        {
            return default;
        }

        using var find = connection.CreateCommand();
        find.CommandText = HandWrittenSqlite.FindUserSql;
        find.Parameters.AddWithValue("@user_id", userId);
        using var reader = find.ExecuteReader();
        reader.Read();
        return new SessionRotation<BenchUser>(SessionRotationOutcome.Rotated, HandWrittenSqlite.ReadUser(reader));
    }
}
