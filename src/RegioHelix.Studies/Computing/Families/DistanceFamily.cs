using System.Globalization;
using RegioHelix.Analytics.Concentration.Distances;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>How near the plants of an activity are to each other, without regions.</summary>
internal static class DistanceFamily
{
    private static readonly string[] OfCurves = [ComputeOptions.Activity, ComputeOptions.Reach, ComputeOptions.Steps, ComputeOptions.Significance, .. ComputeOptions.OfLots, ComputeOptions.Window];

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        Curve("duranton-overman", "density of the distances between plants, by a Gaussian kernel reflected at 0", "Duranton and Overman 2005, Review of Economic Studies 72(4)", DurantonOvermanOf) with
        {
            Options = [.. OfCurves, ComputeOptions.Bandwidth],
            Variants = [new("plants", "each pair of plants alike: their K"), new("employees", "each pair by the product of its employees: their K_emp")],
        },
        Curve("ripley", "K(d) = plants within d of a plant / plants per area; pi d^2 by chance", "Ripley 1976; Besag 1977; REAT's ripley", RipleyOf) with
        {
            Options = [.. OfCurves, ComputeOptions.Edge],
            Variants = [new("k", "K itself: Ripley 1976"), new("l", "the root of K over pi: Besag 1977"), new("less-distance", "L less the distance, 0 by chance: REAT's H")],
        },
        Curve("diggle-chetwynd", "D(d) = K of the activity's plants - K of all others", "Diggle and Chetwynd 1991, Biometrics 47(3)", input => Shown(input, DiggleChetwynd.From(input.Places, ActivityOf(input), WindowOf(input), GridOf(input), EdgeOf(input), TestOf(input)))) with
        {
            Options = [.. OfCurves, ComputeOptions.Edge],
        },
        Curve("marcon-puech", "M(d) = share of the activity in the jobs within d of its plants / its share in all jobs", "Marcon and Puech 2010, Journal of Economic Geography 10(5); dbmss's Mhat", MarconPuechOf) with
        {
            Options = [.. OfCurves, ComputeOptions.Other],
        },
    ];

    private static ComputableMeasure Curve(string name, string formula, string source, Func<ComputeInput, ComputedFigures> run) => new(name, formula, source, "plant-distances", ResultShape.LinesByParts, run)
    {
        Needs = ExtraInputs.Places,
        Options = OfCurves,
    };

    private static ComputedFigures DurantonOvermanOf(ComputeInput input) => Shown(input, DurantonOverman.From(
        input.Places, ActivityOf(input), GridOf(input), input.Variant == "employees" ? PairWeight.Employees : PairWeight.Plants, input.Settings.FindNumber(ComputeOptions.Bandwidth), TestOf(input)));

    private static ComputedFigures RipleyOf(ComputeInput input) => Shown(input, RipleyK.From(
        input.Places, ActivityOf(input), WindowOf(input), GridOf(input), input.Variant switch { "l" => RipleyForm.L, "less-distance" => RipleyForm.LessDistance, _ => RipleyForm.K }, EdgeOf(input), TestOf(input)));

    private static ComputedFigures MarconPuechOf(ComputeInput input) => Shown(input, input.FindActivity(ActivitiesOf(input), ComputeOptions.Other) is { } other
        ? MarconPuech.Between(input.Places, ActivityOf(input), other, GridOf(input), TestOf(input))
        : MarconPuech.From(input.Places, ActivityOf(input), GridOf(input), TestOf(input)));

    private static ComputedFigures Shown(ComputeInput input, DistanceCurve curve) => ComputedFigures.Of(
        [.. curve.Points.Select(point => point.Distance.ToString("R", CultureInfo.InvariantCulture))], curve.Points,
        ("value", point => point.Value), ("local_lower", point => point.LocalLower), ("local_upper", point => point.LocalUpper), ("global_lower", point => point.GlobalLower), ("global_upper", point => point.GlobalUpper)) with
    {
        Details = new Dictionary<string, object?> { ["verdict"] = Words.Of(curve.Verdict), ["p_value"] = curve.PValue, ["plants"] = input.Places.Count(plant => plant.Activity == ActivityOf(input)) },
    };

    private static string[] ActivitiesOf(ComputeInput input) => [.. input.Places.Select(plant => plant.Activity).Distinct(StringComparer.Ordinal)];

    private static string ActivityOf(ComputeInput input) => input.FindActivity(ActivitiesOf(input))
        ?? throw ComputeProblem.MissingOption(input.Settings.Measure, ComputeOptions.Activity, "the activity whose plants are looked at: --activity LABEL");

    private static DistanceGrid GridOf(ComputeInput input)
    {
        var window = WindowOf(input);
        return new(input.Settings.FindNumber(ComputeOptions.Reach) ?? Math.Min(window.East - window.West, window.North - window.South) / 4, input.Settings.Whole(ComputeOptions.Steps));
    }

    private static DistanceTest TestOf(ComputeInput input) => new(input.Settings.Whole(ComputeOptions.Permutations), input.Settings.Number(ComputeOptions.Significance), input.Seed);

    private static EdgeCorrection EdgeOf(ComputeInput input) => input.Settings.Text(ComputeOptions.Edge) switch
    {
        "translation" => EdgeCorrection.Translation,
        "none" => EdgeCorrection.None,
        _ => EdgeCorrection.Isotropic,
    };

    private static PlaceWindow WindowOf(ComputeInput input)
    {
        if (input.Settings.Text(ComputeOptions.Window) is not { Length: > 0 } text)
            return PlaceWindow.Around(input.Places);
        var sides = text.Split(',').Select(side => double.TryParse(side, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN).ToArray();
        return sides is [var west, var south, var east, var north] && west < east && south < north
            ? new(west, south, east, north)
            : throw ComputeProblem.BadValue(ComputeOptions.Window, text, "it takes four numbers WEST,SOUTH,EAST,NORTH, the first two below the last two");
    }
}
