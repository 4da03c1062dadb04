using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Partnerships;

/// <summary>What every page that changes one partnership starts from.</summary>
public abstract class PartnershipPlace : SitePage
{
    /// <summary>Its name in the address.</summary>
    [Parameter] public string Slug { get; set; } = "";

    /// <summary>Who reads.</summary>
    [Inject] protected Actor Actor { get; set; } = null!;

    /// <summary>The partnerships.</summary>
    [Inject] protected PartnershipRegister Register { get; set; } = null!;

    /// <summary>How boards read.</summary>
    [Inject] protected PartnershipStudy Study { get; set; } = null!;

    /// <summary>The texts.</summary>
    [Inject] protected IStringLocalizer<PartnershipTexts> T { get; set; } = null!;

    /// <summary>The address of the partnership.</summary>
    protected string Address => $"/partnerships/{Slug}";

    /// <summary>A partnership with which the reader may do something.</summary>
    /// <exception cref="RefusedException">There is none that the reader may see, or it is not the reader's to change.</exception>
    protected async Task<PartnershipProfile> GetOwn(Func<PartnershipRights, bool> may)
    {
        var profile = await Study.Run(Actor, Slug, Settings, cancellation: Http.RequestAborted);
        return may(profile.Rights) ? profile : throw RefusedException.NotAllowed();
    }

    /// <summary>A day as forms write it.</summary>
    protected static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
