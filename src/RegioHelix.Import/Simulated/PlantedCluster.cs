namespace RegioHelix.Import.Simulated;

/// <summary>A region in which the generator made a related group strong, in every year.</summary>
/// <param name="Region">NUTS 2013 code.</param>
/// <param name="Group">Code of the related group.</param>
public sealed record PlantedCluster(string Region, string Group);
