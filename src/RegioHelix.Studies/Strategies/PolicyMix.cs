using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>How a strategy's measures and their money are spread over policies.</summary>
/// <param name="Sentence">The same in words.</param>
/// <param name="Money">The sum of the budgets that are known, in euro.</param>
/// <param name="Measures">How many measures.</param>
/// <param name="WithoutBudget">How many have no known budget; they are in no sum.</param>
/// <param name="Lines">Each policy, in the order of the enum.</param>
public sealed record PolicyMix(LocalText Sentence, decimal Money, int Measures, int WithoutBudget, IReadOnlyList<PolicyLine> Lines)
{
    /// <summary>Counts.</summary>
    public static PolicyMix From(IReadOnlyCollection<StrategyMeasure> measures)
    {
        var money = measures.Sum(one => one.Budget ?? 0);
        var lines = Enum.GetValues<PolicyField>().Select(field => Line(field, measures, money)).ToList();
        var (without, largest) = (measures.Count(one => one.Budget is null), lines.MaxBy(line => line.Money)!);
        var sentence = measures.Count == 0 ? Sentences.Get("PolicyMixNone")
            : money == 0 ? Sentences.Fill("PolicyMixNoMoney", _ => [measures.Count])
            : Sentences.Fill("PolicyMix", culture => [measures.Count, StrategyWords.SpokenEuro(money, culture), FigureText.Percent(largest.Share!.Value, culture), Sentences.Get("PolicyField" + largest.Field).In(culture), without]);
        return new(sentence, money, measures.Count, without, lines);
    }

    private static PolicyLine Line(PolicyField field, IReadOnlyCollection<StrategyMeasure> measures, decimal money)
    {
        var those = measures.Where(one => one.Field == field).ToList();
        var sum = those.Sum(one => one.Budget ?? 0);
        return new(field, Sentences.Get("PolicyField" + field), those.Count, sum, those.Count(one => one.Budget is null), money > 0 ? (double)(sum / money) : null);
    }
}

/// <summary>One policy in the mix.</summary>
/// <param name="Field">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Measures">How many measures.</param>
/// <param name="Money">Their known budgets in euro.</param>
/// <param name="WithoutBudget">How many have none that is known.</param>
/// <param name="Share">Their part of the money, 0 to 1; null where none is known at all.</param>
public sealed record PolicyLine(PolicyField Field, LocalText Name, int Measures, decimal Money, int WithoutBudget, double? Share);
