using RegioHelix.Store.Observations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Specialisation;

/// <summary>What the switches of a page offer for a choice.</summary>
internal static class StudySwitches
{
    public static StudyOptions Offer(IObservationStore store, TableChoice choice, StudySettings settings)
    {
        var datasets = TableChooser.Rank(store).ToList();
        if (datasets.All(state => state.Declaration.Code != choice.Dataset))
            datasets.Insert(0, choice.State);
        return new StudyOptions(
            [.. datasets.Select(Option)],
            choice.State.Years,
            [.. TableChooser.Levels(choice.State).Select(TableChooser.Word)],
            settings with { Dataset = choice.Dataset, Year = choice.Year, Level = choice.Level });
    }

    private static DatasetOption Option(DatasetState state) =>
        new(state.Declaration.Code, new LocalText(state.Declaration.Title, state.Declaration.DutchTitle), state.Declaration.Kind);
}
