using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Strategies;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Strategies;

/// <summary>What every page of one strategy starts from: its address.</summary>
public abstract class StrategyPlace : SitePage
{
    /// <summary>The region's code.</summary>
    [Parameter] public string Region { get; set; } = "";

    /// <summary>The period as the address writes it.</summary>
    [Parameter] public string Period { get; set; } = "";

    /// <summary>Who reads.</summary>
    [Inject] protected Actor Actor { get; set; } = null!;

    /// <summary>The texts.</summary>
    [Inject] protected IStringLocalizer<StrategyTexts> T { get; set; } = null!;

    /// <summary>The address of the strategy.</summary>
    protected string Address => $"/strategies/{Region.ToUpperInvariant()}/{Period}";

    /// <summary>Money in euro, whole; what is unknown is said so.</summary>
    protected string Euro(decimal? amount) => amount is { } known ? StrategyWords.Euro(known, System.Globalization.CultureInfo.CurrentUICulture) : T["Unknown"];

    /// <summary>Money as spoken.</summary>
    protected static string SpokenEuro(decimal amount) => StrategyWords.SpokenEuro(amount, System.Globalization.CultureInfo.CurrentUICulture);

    /// <summary>The address of a row that a figure came from.</summary>
    protected string RowAddress(SourceRow row) => FormattableString.Invariant($"{Address}/source?import={row.Import}&line={row.Line}");

    /// <summary>A strategy that the reader may write.</summary>
    /// <exception cref="RefusedException">There is none that the reader may see, or it is not the reader's to write.</exception>
    protected async Task<StrategyContents> GetOwn(StrategyRegister register)
    {
        var contents = await register.Get(Actor, Region.ToUpperInvariant(), Period, Http.RequestAborted);
        return contents.MayEdit ? contents : throw RefusedException.NotAllowed();
    }
}
