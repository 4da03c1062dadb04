namespace RegioHelix.Vocabulary.Rules;

/// <summary>
/// When a rule applies, or whom it counts: <c>category=less-developed|transition;kind=company</c>. All clauses must hold; of the values of a clause one must.
/// The empty filter always holds.
/// </summary>
public sealed class RuleFilter
{
    private RuleFilter(string text, IReadOnlyList<RuleClause> clauses) => (Text, Clauses) = (text, clauses);

    /// <summary>The filter that always holds.</summary>
    public static RuleFilter Always { get; } = new("", []);

    /// <summary>As it is written, its clauses in order of their names.</summary>
    public string Text { get; }

    /// <summary>Its clauses, in order of their names.</summary>
    public IReadOnlyList<RuleClause> Clauses { get; }

    /// <summary>Reads a filter; null for a text that is none.</summary>
    public static RuleFilter? Find(string text)
    {
        if (text.Trim().Length == 0)
            return Always;
        var clauses = text.Split(';', StringSplitOptions.TrimEntries).Select(ReadClause).ToList();
        if (clauses.Contains(null) || clauses.DistinctBy(clause => clause!.Name).Count() < clauses.Count)
            return null;
        var ordered = clauses.Select(clause => clause!).OrderBy(clause => clause.Name, StringComparer.Ordinal).ToList();
        return new RuleFilter(string.Join(';', ordered.Select(clause => $"{clause.Name}={string.Join('|', clause.Values)}")), ordered);
    }

    /// <summary>Whether it holds for what is known.</summary>
    /// <param name="fact">What is known of a name.</param>
    public RuleAnswer Match(Func<string, RuleFact> fact)
    {
        var answer = RuleAnswer.Yes;
        foreach (var clause in Clauses)
            answer = (RuleAnswer)Math.Min((int)answer, (int)Match(clause, fact(clause.Name)));
        return answer;
    }

    /// <summary>The names whose being unknown leaves the answer open; empty where it is known.</summary>
    public IReadOnlyList<string> ListOpen(Func<string, RuleFact> fact) =>
        Match(fact) == RuleAnswer.Unknown ? [.. Clauses.Where(clause => Match(clause, fact(clause.Name)) == RuleAnswer.Unknown).Select(clause => clause.Name)] : [];

    private static RuleAnswer Match(RuleClause clause, RuleFact fact) =>
        fact.Values.Any(value => clause.Values.Contains(value)) ? RuleAnswer.Yes : fact.IsComplete ? RuleAnswer.No : RuleAnswer.Unknown;

    private static RuleClause? ReadClause(string text) =>
        text.Split('=') is [var name, var values] && name.Trim().Length > 0 && values.Split('|', StringSplitOptions.TrimEntries) is var list && list.All(value => value.Length > 0)
            ? new RuleClause(name.Trim(), [.. list.Distinct().Order(StringComparer.Ordinal)])
            : null;
}

/// <summary>One clause of a filter.</summary>
/// <param name="Name">What it asks for.</param>
/// <param name="Values">What it may be, in order.</param>
public sealed record RuleClause(string Name, IReadOnlyList<string> Values);
