using Microsoft.AspNetCore.DataProtection;
using RegioHelix.Registry;
using RegioHelix.Registry.Privacy;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Privacy;

/// <summary>
/// The address by which somebody whom another entered sees, corrects and erases what is held, without an account. Sealed with the server's own key and
/// kept nowhere; it ends with the person, or when the person takes an account.
/// </summary>
internal sealed class PersonLink(IDataProtectionProvider protection, NoticeRegister notices, SiteAddress site)
{
    private readonly SealedId sealedId = new(protection, "RegioHelix.Privacy.PersonLink");

    /// <summary>The whole address for a person.</summary>
    public string Of(Guid person) => site.Of($"/privacy/yours/{sealedId.Seal(person)}");

    /// <summary>The actor that its bearer is.</summary>
    /// <exception cref="RefusedException">It does not hold.</exception>
    public Task<Actor> Open(string token, CancellationToken cancellation) => notices.Open(sealedId.Open(token), cancellation);
}
