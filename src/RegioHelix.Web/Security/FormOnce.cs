using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RegioHelix.Registry.Forms;

namespace RegioHelix.Web.Security;

/// <summary>
/// A form counts once: it carries a word of this site that holds for twelve hours and is spent when it is posted, so that a form that is sent again,
/// by a double click or by somebody who kept it, does nothing twice. What was spent is remembered by the registry, over a restart.
/// </summary>
internal sealed class FormOnce(IDataProtectionProvider protection, SpentFormRegister spent)
{
    /// <summary>The name of the field.</summary>
    public const string Field = "once";

    private const int WordBytes = 16;
    private static readonly TimeSpan Holds = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("regiohelix.once").ToTimeLimitedDataProtector();

    /// <summary>A word for a new form.</summary>
    public string Issue() => Convert.ToHexString(protector.Protect(RandomNumberGenerator.GetBytes(WordBytes), Holds));

    /// <summary>Spends a word; false where it is none, has lapsed, or is spent.</summary>
    public async Task<bool> Spend(string? word, CancellationToken cancellation) => Read(word) is { } known && await spent.Spend(known, Holds, cancellation);

    private string? Read(string? word)
    {
        try
        {
            return word is { Length: > 0 and < 1000 } ? Convert.ToHexString(protector.Unprotect(Convert.FromHexString(word))) : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
