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

    /// <summary>An outcome in words.</summary>
    protected string Named(EffectOutcome outcome) =>
        T[outcome.IsByActivity ? "OutcomeByActivity" : "OutcomeWhole", outcome.Word, outcome.Unit, Words.Say(outcome.Title), outcome.FirstYear, outcome.LastYear];

    /// <summary>An outcome that was asked about in words; its key where its figures are not loaded any more.</summary>
    protected string Named(PriorityCheckOffer offer, string key) => offer.Outcomes.FirstOrDefault(one => one.Key == key) is { } outcome ? Named(outcome) : key;

    /// <summary>What can be asked of the strategy, where the reader may see it.</summary>
    protected Task<PriorityCheckOffer> GetOffer() => Study.Offer(Actor, Region, Period, Http.RequestAborted);
}
