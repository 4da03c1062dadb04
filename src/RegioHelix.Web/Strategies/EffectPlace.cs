using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Strategies;

/// <summary>What every page of effect checks of a strategy starts from.</summary>
public abstract class EffectPlace : SitePage
{
    /// <summary>The region's code.</summary>
    [Parameter] public string Region { get; set; } = "";

    /// <summary>The period as the address writes it.</summary>
    [Parameter] public string Period { get; set; } = "";

    /// <summary>Who reads.</summary>
    [Inject] protected Actor Actor { get; set; } = null!;

    /// <summary>What can be asked.</summary>
    [Inject] protected PriorityCheckStudy Study { get; set; } = null!;

    /// <summary>What was asked.</summary>
    [Inject] protected PriorityCheckShelf Shelf { get; set; } = null!;

    /// <summary>The texts.</summary>
    [Inject] protected IStringLocalizer<EffectTexts> T { get; set; } = null!;

    /// <summary>The address of the checks.</summary>
    protected string Address => $"/strategies/{Region.ToUpperInvariant()}/{Period}/effects";

    /// <summary>What can be asked of the strategy, where the reader may see it.</summary>
    protected Task<PriorityCheckOffer> GetOffer() => Study.Offer(Actor, Region, Period, Http.RequestAborted);
}
