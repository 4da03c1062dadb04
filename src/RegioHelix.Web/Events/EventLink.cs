using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Events;

/// <summary>The address by which a participant without an account says yes, asks for meetings and sees the own programme. Sealed with the server's own key and kept nowhere.</summary>
internal sealed class EventLink(IDataProtectionProvider protection, ParticipantRegister participants, SiteAddress site)
{
    private const int Longest = 500;
    private readonly IDataProtector seal = protection.CreateProtector("RegioHelix.Events.EventLink");

    /// <summary>The whole address of a participant's own page.</summary>
    public string Of(string slug, ParticipantAddress to) => site.Of(to.HasAccount ? $"/events/{slug}/me" : $"/events/{slug}/as/{seal.Protect(to.ParticipantId.ToString("N"))}");

    /// <summary>The actor that a link's bearer is.</summary>
    /// <exception cref="RefusedException">It does not hold.</exception>
    public async Task<Actor> Open(string slug, string key, CancellationToken cancellation)
    {
        try
        {
            return key.Length <= Longest && Guid.TryParse(seal.Unprotect(key), out var participant) ? await participants.Open(participant, slug, cancellation) : throw RefusedException.NotFound();
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            throw RefusedException.NotFound();
        }
    }
}
