using Npgsql;

namespace Shop;

public static class Registration
{
    /// <summary>A user is a partner, which is made in the same transaction.</summary>
    public static async Task<AuthResult<SignedIn<AppUser>>> SignUpAsync(Auth101<AppUser> auth, string connectionString, string email, string password)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("INSERT INTO res_partner (name, email, company_id) VALUES ('New User', $1, 1) RETURNING id", connection, transaction)
        {
            Parameters = { new() { Value = email } },
        };
        var partner = (int)(await command.ExecuteScalarAsync())!;
        var result = await auth.SignUpAsync(new AppUser { Login = email, PartnerId = partner }, password, null, transaction);
        if (result.Succeeded)
        {
            await transaction.CommitAsync();
        }

        return result;
    }
}
