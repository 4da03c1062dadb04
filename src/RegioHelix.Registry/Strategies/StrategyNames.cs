using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a strategy's parts are called, so that forms and files can point to them: by code, in whatever case.</summary>
internal sealed class StrategyNames
{
    private const int LongestCode = 80;

    private StrategyNames(NutsVersion version) => Version = version;

    /// <summary>The version of NUTS that the strategy's places are of.</summary>
    public NutsVersion Version { get; }

    public Dictionary<string, Guid> Priorities { get; private init; } = [];

    public Dictionary<string, Guid> Measures { get; private init; } = [];

    public Dictionary<string, Guid> Calls { get; private init; } = [];

    public Dictionary<string, Guid> Projects { get; private init; } = [];

    public Dictionary<string, Guid> Indicators { get; private init; } = [];

    public static async Task<StrategyNames> Read(RegistryDb db, Strategy strategy, CancellationToken cancellation) => new(strategy.RegionVersion)
    {
        Priorities = await Codes(db.StrategyPriorities, strategy.Id, cancellation),
        Measures = await Codes(db.StrategyMeasures, strategy.Id, cancellation),
        Calls = await Codes(db.StrategyCalls, strategy.Id, cancellation),
        Projects = await Codes(db.StrategyProjects, strategy.Id, cancellation),
        Indicators = await Codes(db.StrategyIndicators, strategy.Id, cancellation),
    };

    /// <summary>Frees the code of a part that is not taken in after all.</summary>
    public void Forget(Guid part)
    {
        foreach (var known in new[] { Priorities, Measures, Calls, Projects, Indicators })
            foreach (var code in known.Where(pair => pair.Value == part).Select(pair => pair.Key).ToList())
                known.Remove(code);
    }

    /// <summary>Reads a part's own code: one line, one of its kind.</summary>
    public static string ReadCode(string? given, Dictionary<string, Guid> known, Guid self, FieldProblems problems)
    {
        var code = PlainText.ReadRequiredLine(given, "code", LongestCode, problems);
        if (known.TryGetValue(code, out var holder) && holder != self)
            problems.Add("code", "code-taken", code, Phrase.Of("something else of this strategy has this code; choose another"));
        return code;
    }

    /// <summary>Reads the code of another part; null where it is blank or unknown.</summary>
    public static Guid? Find(string? given, Dictionary<string, Guid> known, string field, FieldProblems problems)
    {
        if (PlainText.ReadLine(given, field, LongestCode, problems) is not { } code)
            return null;
        if (known.TryGetValue(code, out var found))
            return found;
        problems.Add(field, "unknown-code", code, known.Count == 0
            ? Phrase.Of("the strategy has none of these yet; add it first, or leave this empty")
            : Phrase.Of($"the strategy has {string.Join(", ", known.Keys.Order(StringComparer.OrdinalIgnoreCase).Take(10))}; add it first, or leave this empty"));
        return null;
    }

    private static async Task<Dictionary<string, Guid>> Codes<T>(DbSet<T> parts, Guid strategy, CancellationToken cancellation)
        where T : StrategyPart
    {
        var rows = await parts.Where(part => part.StrategyId == strategy).Select(part => new { part.Code, part.Id }).ToListAsync(cancellation);
        var codes = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
            codes.TryAdd(row.Code, row.Id);
        return codes;
    }
}
