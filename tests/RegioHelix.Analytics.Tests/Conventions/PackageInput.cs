using System.Collections.Concurrent;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Conventions;

/// <summary>One reference input with what most measures start from, each computed once.</summary>
internal sealed class PackageInput
{
    private static readonly ConcurrentDictionary<string, Lazy<PackageInput>> Made = new();

    private readonly ConcurrentDictionary<string, Lazy<object>> parts = new();

    private PackageInput(string name)
    {
        Name = name;
        Table = name == "real_world_trade_1998_2000" ? Golden.LongInput(name + "_long") : Golden.Input(name);
    }

    public string Name { get; }

    public RegionActivityTable Table { get; }

    public FigureTable Quotients => Part("quotients", () => LocationQuotient.From(Table));

    public Presence Presence => Part("presence", () => Presence.From(Specialised.From(Table)));

    /// <summary>Without empty regions and activities.</summary>
    public Presence Trimmed => Part("trimmed", () => Presence.DropEmpty().Presence);

    /// <summary>Regions and activities in each other's place.</summary>
    public Presence Turned => Part("turned", () => new Presence(Presence.Activities, Presence.Regions, (activity, region) => Presence[region, activity]));

    public CoOccurrence Together => Part("together", () => CoOccurrence.From(Presence));

    public FigureList Population => Part("population", () => Regional("population", region => 1000 + (137 * region)));

    public FigureList Income => Part("income", () => Regional("gdp_per_head", region => 18000 + (911 * region)));

    public RelatednessTable Relatedness(RelatednessMeasure measure = RelatednessMeasure.MinimumConditionalProbability) =>
        Part("relatedness " + measure, () => ActivityRelatedness.From(Together, measure));

    public FigureTable Density(OwnActivity own, RelatednessMeasure measure = RelatednessMeasure.MinimumConditionalProbability) =>
        Part($"density {own} {measure}", () => RelatednessDensity.From(Presence, Relatedness(measure), own));

    public ComplexityResult Complexity(DeviationOver deviation = DeviationOver.Population, ActivityScale scale = ActivityScale.Own) =>
        Part($"complexity {deviation} {scale}", () => ComplexityIndex.From(Presence, new(deviation, scale)));

    public T Part<T>(string name, Func<T> make)
        where T : class => (T)parts.GetOrAdd(name, _ => new(() => make())).Value;

    public static PackageInput Of(string name) => Made.GetOrAdd(name, one => new(() => new(one))).Value;

    // Population and income of medium stand in a file beside it; those of the other inputs are a series (README of the reference data).
    private FigureList Regional(string column, Func<int, double> otherwise)
    {
        if (Name != "medium")
            return FigureList.Fill(Table.Regions, region => Figure.Of(otherwise(region)));
        var regions = Golden.Input("medium_regions");
        return FigureList.Fill(Table.Regions, region => Figure.Of(regions[regions.FindRegion(Table.Regions[region]), regions.FindActivity(column)].Value!.Value));
    }
}
