using System.Globalization;
using RegioHelix.Studies.Demand;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Web.Demand;

/// <summary>Needs to the left and money to the right, a row a theme, as the module draws them; each side has a scale of its own.</summary>
/// <param name="Names">The themes.</param>
/// <param name="Needs">How many needs; null where that is not told.</param>
/// <param name="Money">Millions of euro in open calls; null where none is known.</param>
/// <param name="Texts">What is said of each theme.</param>
/// <param name="Gaps">True for a theme with needs and no open call.</param>
/// <param name="NeedsName">What the left side is called.</param>
/// <param name="MoneyName">What the right side is called.</param>
public sealed record DemandChart(IReadOnlyList<string> Names, IReadOnlyList<int?> Needs, IReadOnlyList<double?> Money, IReadOnlyList<string> Texts, IReadOnlyList<bool> Gaps, string NeedsName, string MoneyName)
{
    /// <summary>Lines up the themes.</summary>
    public static DemandChart Of(DemandProfile demand, string needs, string money, CultureInfo culture) => new(
        [.. demand.Themes.Select(line => FigureText.Sentence(line.Name.In(culture)).TrimEnd('.'))], [.. demand.Themes.Select(line => line.Needs)], [.. demand.Themes.Select(line => (double?)line.Money / 1e6)],
        [.. demand.Themes.Select(line => line.Why.In(culture))], [.. demand.Themes.Select(line => line.State is DemandState.Gap or DemandState.Over)], needs, money);
}
