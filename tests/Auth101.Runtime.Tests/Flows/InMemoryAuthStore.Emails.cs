using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

internal sealed partial class InMemoryAuthStore
{
    /// <summary>Runs before an address is marked as verified.</summary>
    public Action? BeforeVerifyEmail { get; set; }

    public ValueTask<bool> VerifyEmailAsync(Proof proof, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeVerifyEmail?.Invoke();
        lock (_lock)
        {
            if (!Has(proof) || !Consume(proof.Identifier, proof.Value, now))
            {
                return ValueTask.FromResult(false);
            }

            _users[proof.UserId] = _users[proof.UserId] with { EmailVerified = true };
            return ValueTask.FromResult(true);
        }
    }

    /// <summary>Runs before an address is changed.</summary>
    public Action? BeforeConfirmEmailChange { get; set; }

    public ValueTask<EmailChangeOutcome> ConfirmEmailChangeAsync(Proof proof, string newEmail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeConfirmEmailChange?.Invoke();
        lock (_lock)
        {
            if (!Has(proof) || !_users[proof.UserId].IsActive || !_verifications.Any(row => IsGood(row, proof.Identifier, proof.Value, now)))
            {
                return ValueTask.FromResult(EmailChangeOutcome.NotProven);
            }

            if (_users.Any(user => user.Key != proof.UserId && user.Value.Email == newEmail))
            {
                return ValueTask.FromResult(EmailChangeOutcome.EmailTaken);
            }

            Consume(proof.Identifier, proof.Value, now);
            EndProofs(proof.UserId, now, "reset-password", "verify-email");
            _users[proof.UserId] = _users[proof.UserId] with { Email = newEmail, EmailVerified = true };
            return ValueTask.FromResult(EmailChangeOutcome.Changed);
        }
    }

    private bool Has(Proof proof) => _users.TryGetValue(proof.UserId, out var user) && user.Email == proof.Email;
}
