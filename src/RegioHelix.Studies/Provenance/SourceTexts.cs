using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Studies.Provenance;

/// <summary>A dataset's title, source and licence in both languages. A vintage that was published before they had Dutch words takes those of the catalogue.</summary>
internal static class SourceTexts
{
    public static LocalText Title(DatasetDeclaration dataset) => new(dataset.Title, dataset.DutchTitle);

    public static LocalText Source(DatasetDeclaration dataset) => Both(dataset, declared => declared.Source, declared => declared.DutchSource);

    public static LocalText Licence(DatasetDeclaration dataset) => Both(dataset, declared => declared.Licence, declared => declared.DutchLicence);

    /// <summary>Which part of the economy is counted; null where it is all of it, or not declared.</summary>
    public static LocalText? Scope(DatasetDeclaration dataset)
    {
        var declared = dataset.Scope.Length > 0 ? dataset : DatasetCatalogue.FindOrDefault(dataset.Code);
        return declared.Scope.Length > 0 ? new LocalText(declared.Scope, declared.DutchScope) : null;
    }

    private static LocalText Both(DatasetDeclaration dataset, Func<DatasetDeclaration, string> english, Func<DatasetDeclaration, string> dutch)
    {
        var known = DatasetCatalogue.FindOrDefault(dataset.Code);
        var words = dutch(dataset).Length == 0 && english(known) == english(dataset) ? dutch(known) : dutch(dataset);
        return words.Length > 0 ? new LocalText(english(dataset), words) : LocalText.Same(english(dataset));
    }
}
