using Microsoft.AspNetCore.Identity;

namespace RegioHelix.Registry.Accounts;

/// <summary>
/// What a password and a sign-in must be: long rather than odd, and locked for a while after a few failures.
/// Source: NIST SP 800-63B, section 5.1.1.2: length counts, rules of composition do not.
/// </summary>
public static class AccountRules
{
    /// <summary>The shortest password.</summary>
    public const int ShortestPassword = 12;

    /// <summary>The longest: hashing costs time, and nobody types more.</summary>
    public const int LongestPassword = 256;

    /// <summary>The code of what <see cref="LengthRule"/> refuses.</summary>
    internal const string LongPassword = "PasswordTooLong";

    /// <summary>Sets Identity's options.</summary>
    public static void Apply(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // The name is the address, which the room checks by its own rule; Identity would refuse letters that addresses may have.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    /// <summary>Refuses passwords that are too long to be one.</summary>
    internal sealed class LengthRule : IPasswordValidator<Account>
    {
        public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
            Task.FromResult(password?.Length > LongestPassword ? IdentityResult.Failed(new IdentityError { Code = LongPassword }) : IdentityResult.Success);
    }
}
