using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Territories;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Specialisation;

/// <summary>One table, every switch decided.</summary>
/// <param name="State">The dataset as its vintage holds it.</param>
/// <param name="Measure">Indicator, unit and slice.</param>
/// <param name="Year">The year.</param>
/// <param name="Level">Section, division or group.</param>
internal sealed record TableChoice(DatasetState State, DatasetMeasure Measure, int Year, ActivityLevel Level)
{
    /// <summary>The territory that is a row of the table; null for none.</summary>
    public Territory? Territory { get; init; }

    /// <summary>The theme that is a column of the table; null for none.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The dataset's code.</summary>
    public string Dataset => State.Declaration.Code;

    /// <summary>The vintage's id.</summary>
    public string Vintage => State.Vintage.Id;

    /// <summary>Persons a unit of the value: thousands are turned into persons.</summary>
    public double PersonsPerUnit => Measure.Unit is "THS" or "THS_PER" ? 1000 : 1;

    /// <summary>The same table of another year.</summary>
    public TableChoice In(int year) => this with { Year = year };

    /// <summary>The query for one NUTS level and one activity level.</summary>
    public TableQuery Query(int nutsLevel, ActivityLevel activityLevel) =>
        new(Dataset, Vintage, Year, Measure.Indicator, Measure.Unit, Measure.Slice, nutsLevel, activityLevel);
}
