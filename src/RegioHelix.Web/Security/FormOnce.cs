using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Memory;

namespace RegioHelix.Web.Security;

/// <summary>
/// A form counts once: it carries a word of this site that holds for twelve hours and is spent when it is posted, so that a form that is sent again,
/// by a double click or by somebody who kept it, does nothing twice. What was spent is remembered by the process.
/// </summary>
internal sealed class FormOnce(IDataProtectionProvider protection) : IDisposable
{
    /// <summary>The name of the field.</summary>
    public const string Field = "once";

    private const int MostRemembered = 200_000;
    private const int WordBytes = 16;
    private static readonly TimeSpan Holds = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("regiohelix.once").ToTimeLimitedDataProtector();
    private readonly MemoryCache spent = new(new MemoryCacheOptions { SizeLimit = MostRemembered });
    private readonly Lock turn = new();

    /// <summary>A word for a new form.</summary>
    public string Issue() => Convert.ToHexString(protector.Protect(RandomNumberGenerator.GetBytes(WordBytes), Holds));

    /// <summary>Spends a word; false where it is none, has lapsed, or is spent.</summary>
    public bool Spend(string? word)
    {
        if (Read(word) is not { } known)
            return false;
        lock (turn)
        {
            if (spent.TryGetValue(known, out _))
                return false;
            spent.Set(known, true, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Holds, Size = 1 });
            return true;
        }
    }

    /// <inheritdoc />
    public void Dispose() => spent.Dispose();

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
