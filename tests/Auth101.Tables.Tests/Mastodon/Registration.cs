using Npgsql;

namespace Shop;

public static class Registration
{
    /// <summary>A user belongs to an account, which is made in the same transaction.</summary>
    public static async Task<AuthResult<SignedIn<AppUser>>> SignUpAsync(Auth101<AppUser> auth, string connectionString, string email, string password)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("INSERT INTO accounts (username, created_at, updated_at) VALUES ('new', now(), now()) RETURNING id", connection, transaction);
        var account = (long)(await command.ExecuteScalarAsync())!;
        var result = await auth.SignUpAsync(new AppUser { Email = email, AccountId = account, SignUpIp = "192.0.2.1" }, password, null, transaction);
        if (result.Succeeded)
        {
            await transaction.CommitAsync();
        }

        return result;
    }
}
