using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Studies.Organisations;

/// <summary>Which organisations are there? What anybody may see: published ones.</summary>
public sealed class OrganisationListStudy(OrganisationRegister register, ThemeShelf themes)
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 50;

    /// <summary>How many a file of the whole list has at the most.</summary>
    public const int LargestFile = 10_000;

    private const int FewHere = 6;
    private const int Chunk = 200;

    /// <summary>Runs the study.</summary>
    /// <exception cref="StudyRefusedException">An unknown region, activity or theme.</exception>
    public async Task<OrganisationList> Run(OrganisationQuestion question, CancellationToken cancellation = default)
    {
        var filter = Filter(question);
        var all = await register.Count(Actor.Anonymous, new(), cancellation);
        var found = question.IsNarrowed ? await register.Count(Actor.Anonymous, filter, cancellation) : all;
        var (total, published) = (found.Sum(one => one.Count), all.Sum(one => one.Count));
        var pages = PageCount.Of(total, PageSize);
        var page = Math.Clamp(question.Page, 1, Math.Max(1, pages));
        var items = total == 0 ? [] : (await register.List(Actor.Anonymous, filter with { Skip = (page - 1) * PageSize, Take = PageSize }, cancellation)).Items;
        return new(
            OrganisationSentences.OfList(found, published, question.IsNarrowed), total, published, found.Sum(one => one.Invented), page, pages, OrganisationSentences.Kinds(found), Countries(all),
            [.. items.Select(OrganisationLines.From)]);
    }

    /// <summary>All that were asked for, for a file.</summary>
    /// <exception cref="StudyRefusedException">An unknown region, activity or theme.</exception>
    public async Task<IReadOnlyList<OrganisationLine>> ListAll(OrganisationQuestion question, CancellationToken cancellation = default)
    {
        var (filter, lines) = (Filter(question), new List<OrganisationLine>());
        for (var skip = 0; skip < LargestFile; skip += Chunk)
        {
            var page = await register.List(Actor.Anonymous, filter with { Skip = skip, Take = Chunk }, cancellation);
            lines.AddRange(page.Items.Select(OrganisationLines.From));
            if (page.Items.Count < Chunk)
                break;
        }
        return lines;
    }

    /// <summary>The organisations of a region, whatever version of NUTS they were entered with.</summary>
    public async Task<OrganisationsHere> RunHere(string region, CancellationToken cancellation = default)
    {
        var filter = Filter(new() { Region = region });
        var found = await register.Count(Actor.Anonymous, filter, cancellation);
        var first = found.Count == 0 ? [] : (await register.List(Actor.Anonymous, filter with { Take = FewHere }, cancellation)).Items;
        return new(region, OrganisationSentences.Here(found), found.Sum(one => one.Count), found.Sum(one => one.Invented), OrganisationSentences.Kinds(found), [.. first.Select(OrganisationLines.From)]);
    }

    /// <summary>How many organisations do an activity or a part of it, and how many of them are invented.</summary>
    public async Task<(int Found, int Invented)> CountOf(string activity, CancellationToken cancellation = default)
    {
        // The observatory's broad groups are no classes of NACE: nobody says to be active in one.
        if (Registry.Tags.TagSchemes.Nace.FindCode(activity) is null)
            return (0, 0);
        var found = await register.Count(Actor.Anonymous, Filter(new() { Activity = activity }), cancellation);
        return (found.Sum(one => one.Count), found.Sum(one => one.Invented));
    }

    private OrganisationFilter Filter(OrganisationQuestion question) => new()
    {
        Name = question.Name,
        Kind = question.Kind,
        Regions = TopicChoice.Regions(question.Region),
        TagsBeginning = TopicChoice.Beginnings(question.Activity, question.Theme, themes),
    };

    private static List<CountryCount> Countries(IReadOnlyList<OrganisationTally> all) =>
    [
        .. all.Where(one => one.Country is not null).GroupBy(one => one.Country!).OrderBy(country => country.Key, StringComparer.Ordinal)
            .Select(country => new CountryCount(country.Key, OrganisationLines.Place(country.Key, null).CountryName, country.Sum(one => one.Count))),
    ];
}
