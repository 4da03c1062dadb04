using Microsoft.AspNetCore.DataProtection;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Events;

/// <summary>The address by which a participant without an account says yes, asks for meetings and sees the own programme. Sealed with the server's own key and kept nowhere; it opens until some time after the event.</summary>
internal sealed class EventLink(IDataProtectionProvider protection, ParticipantRegister participants, SiteAddress site)
{
    private readonly SealedId sealedId = new(protection, "RegioHelix.Events.EventLink");

    /// <summary>The whole address of a participant's own page.</summary>
    public string Of(string slug, ParticipantAddress to) => site.Of(to.HasAccount ? $"/events/{slug}/me" : $"/events/{slug}/as/{sealedId.Seal(to.PersonId)}");

    /// <summary>The actor that a link's bearer is.</summary>
    /// <exception cref="RefusedException">It does not hold, or, said in words, not any more.</exception>
    public Task<Actor> Open(string slug, string key, CancellationToken cancellation) => participants.Open(sealedId.Open(key), slug, cancellation);
}
