namespace RegioHelix.Registry.Invented;

/// <summary>What invented participants look for and offer: no two topics share a word, so that whom they suit is known.</summary>
public static class InventedTopics
{
    /// <summary>The themes of the event, as tags.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["THEME:circular-economy", "ECOSYSTEM:agri-food"];

    /// <summary>The topics of each theme.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of { get; } =
    [
        [
            "textile fibre sorting", "demolition concrete reuse", "battery dismantling robots", "plastic pyrolysis oils", "furniture refurbishment leasing", "electronics repair workshops",
            "wastewater phosphorus recovery", "industrial heat cascades", "packaging deposit schemes", "steel component remanufacturing", "biobased insulation panels", "material passport software",
        ],
        [
            "plant protein fermentation", "vertical greenhouse lighting", "soil carbon monitoring", "dairy whey ingredients", "short chain logistics", "precision irrigation sensors",
            "insect feed rearing", "cereal bran bakery", "seaweed cultivation rafts", "cold storage traceability", "orchard pest traps", "school meal procurement",
        ],
    ];
}
