using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Packages;

/// <summary>What stands in a package for whoever opens it without the program.</summary>
internal static class PackageReadme
{
    public static string Of(PackageQuestion question, DatasetState state) => $"""
        RegioHelix data package
        =======================

        {(state.Declaration.Kind == FigureKind.Simulated ? "THE FIGURES ARE SIMULATED: they come from a generator and say nothing about the real regions.\n\n" : "")}What it holds: {(question.Study == PackageQuestion.Report ? "the trend report of the territory" : "the profile, opportunities and partners of the region")} {question.Subject}, {question.Settings.Year}.
        Dataset: {state.Declaration.Title} ({state.Declaration.Code})
        Vintage: {state.Vintage.Id}
        Source: {state.Declaration.Source}
        Licence: {state.Declaration.Licence}

        package.json          what was asked, with every switch; the program's version; the hash of every file
        inputs/dataset.json   what was declared and imported of the dataset
        inputs/table-NN.csv   the cells that were read: a line a region, a column an activity. ":" is not published,
                              and not zero; letters behind a value are Eurostat's flags, S is simulated, X could not be read
        results/*.json        the figures

        To rebuild the figures from the inputs and compare them to the last digit:

          regiohelix reproduce FILE.zip

        """.ReplaceLineEndings("\n");
}
