using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a form or a row says about a priority, unchecked.</summary>
public sealed record PriorityEntry : StrategyPartEntry<StrategyPriority>
{
    /// <summary>What it is called.</summary>
    public IReadOnlyList<FreeText> Name { get; init; } = [];

    /// <summary>What is meant by it.</summary>
    public IReadOnlyList<FreeText> Description { get; init; } = [];

    /// <summary>Activities and themes, <c>C28</c>, <c>C28*0.5</c>, <c>theme:agrofood</c>.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>NUTS codes of the places it is meant for, of the strategy's version.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Public names of the cluster organisations that carry it.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = [];

    internal override void ReadInto(StrategyPriority part, StrategyNames names, FieldProblems problems)
    {
        part.Code = StrategyNames.ReadCode(Code, names.Priorities, part.Id, problems);
        part.Name = ReadName(Name, "name", problems);
        part.Description = FreeTexts.Read(Description, "description", 4_000, problems);
        part.Scope = ScopePart.ReadAll(Scope, "scope", problems);
        part.Places = [.. Places.Take(200).Select(code => RegionText.Read(code, (int)names.Version, "places", problems)?.Value).OfType<string>().Distinct()];
    }
}
