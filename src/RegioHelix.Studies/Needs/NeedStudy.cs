using RegioHelix.Registry;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Needs;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Studies.Needs;

/// <summary>What is needed and offered? What anybody may see: published, and without its owner where that is not to be known.</summary>
public sealed class NeedStudy(NeedRegister register, ThemeShelf themes, TimeProvider clock)
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 30;

    /// <summary>How many a file of the whole list has at the most.</summary>
    public const int LargestFile = 10_000;

    private const int Chunk = 200;

    /// <summary>A page of the list.</summary>
    /// <exception cref="StudyRefusedException">An unknown activity or theme.</exception>
    public async Task<NeedList> Run(NeedQuestion question, CancellationToken cancellation = default)
    {
        var (filter, now) = (Filter(question), clock.GetUtcNow());
        var published = await register.Count(new(), cancellation);
        var found = question.IsNarrowed ? await register.Count(filter, cancellation) : published;
        var pages = PageCount.Of(found.Total, PageSize);
        var page = Math.Clamp(question.Page, 1, Math.Max(1, pages));
        var items = found.Total == 0 ? [] : (await register.List(filter with { Skip = (page - 1) * PageSize, Take = PageSize }, cancellation)).Items;
        return new(Sentence(found, published.Total, question.IsNarrowed), found.Total, published.Total, page, pages, [.. items.Select(need => NeedLines.From(need, now))]);
    }

    /// <summary>All that were asked for, for a file.</summary>
    /// <exception cref="StudyRefusedException">An unknown activity or theme.</exception>
    public async Task<IReadOnlyList<NeedLine>> ListAll(NeedQuestion question, CancellationToken cancellation = default)
    {
        var (filter, now, lines) = (Filter(question), clock.GetUtcNow(), new List<NeedLine>());
        for (var skip = 0; skip < LargestFile; skip += Chunk)
        {
            var page = await register.List(filter with { Skip = skip, Take = Chunk }, cancellation);
            lines.AddRange(page.Items.Select(need => NeedLines.From(need, now)));
            if (page.Items.Count < Chunk)
                break;
        }
        return lines;
    }

    /// <summary>One of them.</summary>
    /// <param name="slug">Its public name in addresses.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StudyRefusedException">There is none of that name, or it is not published: both sound the same.</exception>
    public async Task<PublicNeed> Get(string slug, CancellationToken cancellation = default)
    {
        try
        {
            var need = await register.Get(Actor.Anonymous, slug, cancellation);
            var line = NeedLines.From(need, clock.GetUtcNow());
            return new(Sentence(line), line, need.Description, need.PartnerSought);
        }
        catch (RefusedException)
        {
            throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("UnknownNeed", _ => [Echo.Of(slug)]));
        }
    }

    private NeedFilter Filter(NeedQuestion question) => new()
    {
        Type = question.Type,
        TagsBeginning = TopicChoice.Beginnings(question.Activity, question.Theme, themes),
        Language = question.Language,
        Readiness = question.Readiness,
    };

    private static LocalText Sentence(NeedTally found, int published, bool narrowed)
    {
        if (published == 0)
            return Sentences.Get("NeedsNone");
        if (found.Total == 0)
            return Sentences.Fill("NeedsNoMatch", culture => [FigureText.Whole(published, culture)]);
        var said = narrowed
            ? Sentences.Fill("NeedsFound", culture => [FigureText.Whole(found.Total, culture), FigureText.Whole(published, culture)])
            : Sentences.Fill("NeedsAll", culture => [FigureText.Whole(found.Total, culture)]);
        return OrganisationSentences.WithInvented(said, found.Total, found.Invented);
    }

    private static LocalText Sentence(NeedLine need)
    {
        var said = Sentences.Fill("Need" + need.Type, culture => [InventedMark.In(need.Owner?.Name, culture) ?? Sentences.Get("NeedOwnerUnnamed").In(culture)]);
        var sentence = FigureText.Sentence(said);
        return need.IsInvented ? Sentences.Fill("NeedInvented", culture => [sentence.In(culture)]) : sentence;
    }
}
