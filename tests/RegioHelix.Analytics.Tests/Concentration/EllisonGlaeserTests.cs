using System.Globalization;
using CsCheck;
using RegioHelix.Analytics.Concentration;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Testing;

namespace RegioHelix.Analytics.Tests.Concentration;

public sealed class EllisonGlaeserTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("ellison-glaeser");
        var index = EllisonGlaeser.From([.. page.Labels("plants").Select(plant => page.Row("plants", plant)).Select(row => new Plant(row[0], row[1], Number(row[2])))]);
        page.Agrees("concentration", (activity, what) =>
        {
            var one = index.Single(line => line.Activity == activity);
            return what switch { "G" => one.RawConcentration, "H" => one.PlantHerfindahl, _ => one.Gamma };
        });
    }

    [Fact]
    public void Agrees_with_REAT()
    {
        var plants = File.ReadLines(Requires.Shared("golden/analytics/inputs/plants.csv")).Skip(1).Select(line => line.Split(',')).Select(parts => new Plant(parts[1], parts[2], Number(parts[3]))).ToList();
        var index = EllisonGlaeser.From(plants);
        string[] labels = [.. index.Select(line => line.Activity)];
        Assert.InRange(Golden.LargestDifference("plants", "reat_ellison_a2", labels, at => index[at].Gamma!.Value, "Gamma i"), 0, 1e-12);
        Assert.InRange(Golden.LargestDifference("plants", "reat_ellison_a2", labels, at => index[at].RawConcentration, "G i"), 0, 1e-12);
        Assert.InRange(Golden.LargestDifference("plants", "reat_ellison_a2", labels, at => index[at].PlantHerfindahl, "HHI i"), 0, 1e-12);
        Assert.Equal(0, Golden.LargestDifference("plants", "reat_ellison_a2", labels, at => index[at].Plants, "K i"));
    }

    [Fact]
    public void Stays_with_order_and_unit_and_knows_its_plants() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 500]).Array[2, 60].Always(rows =>
    {
        Plant[] plants = [.. rows.Select(row => new Plant($"A{row.Item1}", $"R{row.Item2}", row.Item3))];
        var (index, turned) = (EllisonGlaeser.From(plants), EllisonGlaeser.From([.. plants.Reverse().Select(plant => plant with { Employees = plant.Employees * 3 })]));
        for (var at = 0; at < index.Count; at++)
        {
            Assert.Equal(index[at].Gamma is null, turned[at].Gamma is null);
            Assert.Equal(index[at].Gamma ?? 0, turned[at].Gamma ?? 0, 1e-9);
            Assert.InRange(index[at].PlantHerfindahl, 1.0 / index[at].Plants - 1e-12, 1 + 1e-12);
        }
    }, iter: 200);

    [Fact]
    public void Of_one_plant_is_not_defined()
    {
        Assert.Null(EllisonGlaeser.From([new("A", "R1", 5), new("B", "R2", 5), new("B", "R1", 5)])[0].Gamma);
        Assert.Throws<ArgumentException>(() => EllisonGlaeser.From([new("A", "R1", -1)]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
