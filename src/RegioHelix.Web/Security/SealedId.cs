using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RegioHelix.Registry;

namespace RegioHelix.Web.Security;

/// <summary>An id in an address that only this server can have written: sealed with its own key for one purpose, and kept nowhere.</summary>
/// <param name="protection">The server's keys.</param>
/// <param name="purpose">What the addresses are for: those of another purpose do not open.</param>
internal sealed class SealedId(IDataProtectionProvider protection, string purpose)
{
    private const int Longest = 500;
    private readonly IDataProtector seal = protection.CreateProtector(purpose);

    /// <summary>The id as an address carries it.</summary>
    public string Seal(Guid id) => seal.Protect(id.ToString("N"));

    /// <summary>The id that was sealed.</summary>
    /// <exception cref="RefusedException">It was not sealed here, or not for this.</exception>
    public Guid Open(string text)
    {
        try
        {
            return text.Length <= Longest && Guid.TryParse(seal.Unprotect(text), out var id) ? id : throw RefusedException.NotFound();
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            throw RefusedException.NotFound();
        }
    }
}
