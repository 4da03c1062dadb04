using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Concentration;

/// <summary>Plants added up by region and activity.</summary>
/// <param name="Employment">Persons employed.</param>
/// <param name="Plants">Number of plants with employees.</param>
public sealed record PlantTables(RegionActivityTable Employment, RegionActivityTable Plants)
{
    /// <summary>Both tables, labels in order; where nobody has a plant stands 0.</summary>
    /// <param name="plants">All plants.</param>
    /// <exception cref="ArgumentException">A number of employees that is negative or not finite.</exception>
    public static PlantTables From(IReadOnlyList<Plant> plants)
    {
        var working = EllisonGlaeser.Working(plants);
        string[] regions = [.. working.Select(plant => plant.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] activities = [.. working.Select(plant => plant.Activity).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (employees, numbers) = (new double[regions.Length * activities.Length], new double[regions.Length * activities.Length]);
        foreach (var plant in working)
        {
            var at = (Array.BinarySearch(regions, plant.Region, StringComparer.Ordinal) * activities.Length) + Array.BinarySearch(activities, plant.Activity, StringComparer.Ordinal);
            (employees[at], numbers[at]) = (employees[at] + plant.Employees, numbers[at] + 1);
        }
        return new(Table(regions, activities, employees), Table(regions, activities, numbers));
    }

    private static RegionActivityTable Table(string[] regions, string[] activities, double[] values) => new(regions, activities, [.. values.Select(value => Cell.Of(value))]);
}
