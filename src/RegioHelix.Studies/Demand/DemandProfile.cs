using RegioHelix.Registry.Needs;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Demand;

/// <summary>Whether the calls of a strategy meet what the organisations of its region need, theme by theme.</summary>
/// <param name="Line">The strategy.</param>
/// <param name="Sentence">The answer in a sentence.</param>
/// <param name="Day">The day for which it is said.</param>
/// <param name="Least">The fewest organisations that a number speaks of.</param>
/// <param name="Calls">How many calls the strategy has.</param>
/// <param name="Unplaced">How many of them name no theme and no priority with one: no theme has them.</param>
/// <param name="Themes">Each theme in which something is needed or called for, the largest gap first. Themes overlap: nothing adds up over them.</param>
public sealed record DemandProfile(StrategyLine Line, LocalText Sentence, DateOnly Day, int Least, int Calls, int Unplaced, IReadOnlyList<ThemeDemand> Themes);

/// <summary>One theme.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">How needs and calls meet.</param>
/// <param name="Why">The same in words.</param>
/// <param name="Needs">How many needs; null where they are of too few organisations to be told, or none.</param>
/// <param name="Organisations">Of how many organisations; null where that is not told.</param>
/// <param name="Open">Calls that are open or come, or whose days nobody said.</param>
/// <param name="Closed">Calls that have closed.</param>
/// <param name="Money">The known money of the open ones in euro; null where none of it is known. A call counts whole in each of its themes.</param>
/// <param name="UnknownMoney">How many of the open ones do not say their money.</param>
/// <param name="List">The needs, without whose they are; empty where they are not told.</param>
/// <param name="CallList">The calls.</param>
public sealed record ThemeDemand(
    string Slug,
    LocalText Name,
    DemandState State,
    LocalText Why,
    int? Needs,
    int? Organisations,
    int Open,
    int Closed,
    decimal? Money,
    int UnknownMoney,
    IReadOnlyList<AnonymisedNeed> List,
    IReadOnlyList<DemandCall> CallList);

/// <summary>A call under a theme.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="OpensOn">Its first day; null where unknown.</param>
/// <param name="ClosesOn">Its last day; null where unknown.</param>
/// <param name="Budget">Its money in euro; null where unknown.</param>
/// <param name="IsClosed">True where its last day is over.</param>
public sealed record DemandCall(string Code, LocalText Name, DateOnly? OpensOn, DateOnly? ClosesOn, decimal? Budget, bool IsClosed);

/// <summary>How needs and calls meet in a theme, the widest gap first.</summary>
public enum DemandState
{
    /// <summary>Needs, and no call was ever there.</summary>
    Gap,

    /// <summary>Needs, and all calls have closed.</summary>
    Over,

    /// <summary>Needs and open calls, of none of which the money is known.</summary>
    UnknownMoney,

    /// <summary>Needs, and open calls with money.</summary>
    Met,

    /// <summary>Calls, and needs of too few organisations to be told, or none.</summary>
    NoDemand,
}
