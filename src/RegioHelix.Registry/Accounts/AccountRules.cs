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

    /// <summary>Sets Identity's options.</summary>
    public static void Apply(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
