using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Practices;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Studies.Practices;

/// <summary>What did others do, and would it fit us? Published stories, by theme, words and likeness.</summary>
public sealed class PracticeStudy(PracticeRegister register, PeopleRegister people, SpecialisationTables tables, SearchStudy search, ThemeShelf themes)
{
    private const int FewHere = 3;

    /// <summary>The stories that were asked for.</summary>
    /// <param name="question">Which.</param>
    /// <param name="settings">The switches, for the likeness.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StudyRefusedException">An unknown theme or region, no figures to compare with.</exception>
    public async Task<PracticeList> Run(PracticeQuestion question, StudySettings settings, CancellationToken cancellation = default)
    {
        var published = await register.ListPublished(cancellation);
        var (topics, asked) = (PracticeLines.Topics(published), Asked(question.Region, settings));
        var about = question.Theme is { } theme ? PracticeLines.About(theme, topics, themes) : _ => true;
        var lines = published.Where(about).Where(one => question.Text is not { } words || PracticeLines.Says(one, words)).Select(one => PracticeLines.From(one, asked?.Fits.Of(one)));
        PracticeLine[] found = [.. lines.OrderByDescending(line => line.Fit?.Order ?? 0).ThenBy(line => line.Title[0].Text, StringComparer.OrdinalIgnoreCase)];
        return new(Sentence(found, published.Count, question, asked?.Identity), found.Length, published.Count, asked?.Identity, asked?.Provenance, topics, found);
    }

    /// <summary>The few that happened in a region or would fit it best; for its page.</summary>
    /// <exception cref="StudyRefusedException">An unknown region.</exception>
    public async Task<PracticeList> RunNear(string region, StudySettings settings, CancellationToken cancellation = default)
    {
        var all = await Run(new() { Region = region }, settings, cancellation);
        PracticeLine[] near = [.. all.Practices.Where(line => line.Fit?.State is PracticeFitState.Here or PracticeFitState.Compared).Take(FewHere)];
        return all with { Practices = near };
    }

    /// <summary>The stories on a theme; empty where there is none.</summary>
    public async Task<IReadOnlyList<PracticeLine>> RunAbout(string theme, CancellationToken cancellation = default)
    {
        var published = await register.ListPublished(cancellation);
        return [.. published.Where(PracticeLines.About(theme, PracticeLines.Topics(published), themes)).Select(one => PracticeLines.From(one, null))];
    }

    /// <summary>One of them.</summary>
    /// <param name="slug">Its public name in addresses.</param>
    /// <param name="region">The region that asks whether it would fit; null for none.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StudyRefusedException">There is none of that name, or it is not published: both sound the same. An unknown region.</exception>
    public async Task<PublicPractice> Get(string slug, string? region, StudySettings settings, CancellationToken cancellation = default) =>
        await Show(await Find(slug, cancellation), region, settings, cancellation);

    /// <summary>The stories of an organisation.</summary>
    public async Task<IReadOnlyList<PracticeLine>> RunBy(string organisation, CancellationToken cancellation = default)
    {
        var told = await register.ListToldBy(organisation, cancellation);
        return [.. told.Select(one => PracticeLines.From(one, null))];
    }

    /// <summary>One of the actor's own as it would look, published or not.</summary>
    /// <exception cref="RefusedException">There is none that the actor may change.</exception>
    public async Task<PublicPractice> Preview(Actor actor, string slug, CancellationToken cancellation = default) =>
        await Show(await register.GetOwn(actor, slug, cancellation), null, new(), cancellation);

    private async Task<PublicPractice> Show(Practice practice, string? region, StudySettings settings, CancellationToken cancellation)
    {
        var asked = Asked(region, settings);
        var line = PracticeLines.From(practice, asked?.Fits.Of(practice));
        var teller = await register.FindTeller(practice, cancellation);
        return new(
            PracticeLines.Sentence(line, teller is not null), line, practice.Context, practice.Worked, practice.Failed, practice.Means, practice.Evidence, practice.NotKnown, practice.Sources,
            teller is null ? null : OrganisationLines.From(teller), asked?.Identity, asked?.Provenance)
        {
            Contact = await Contact(practice, teller, cancellation),
        };
    }

    // Named is who agreed to a public profile and to stand on the organisation's page: being asked about a story is no consent.
    private async Task<NamedPerson?> Contact(Practice practice, Organisation? teller, CancellationToken cancellation) =>
        teller is null || practice.ContactId is null ? null
        : (await people.ListShown(teller.Id, cancellation)).Where(role => role.PersonId == practice.ContactId).Select(role => new NamedPerson(role.Person!.Name, role.Title)).FirstOrDefault();

    private async Task<Practice> Find(string slug, CancellationToken cancellation)
    {
        try
        {
            return await register.Get(Actor.Anonymous, slug, cancellation);
        }
        catch (RefusedException)
        {
            throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("UnknownPractice", _ => [Echo.Of(slug)]));
        }
    }

    private AskingRegion? Asked(string? region, StudySettings settings)
    {
        if (region is null)
            return null;
        var (table, row, identity) = RegionChoice.Choose(tables, search, region, settings);
        return new(identity, PracticeFits.From(table, row), ProvenanceWriter.Write(table, "similarity"));
    }

    private static LocalText Sentence(PracticeLine[] found, int published, PracticeQuestion question, RegionIdentity? asked)
    {
        if (published == 0)
            return Sentences.Get("PracticesNone");
        if (found.Length == 0)
            return Sentences.Fill("PracticesNoMatch", culture => [FigureText.Whole(published, culture)]);
        var said = question.IsNarrowed
            ? Sentences.Fill("PracticesFound", culture => [FigureText.Whole(found.Length, culture), FigureText.Whole(published, culture)])
            : Sentences.Fill("PracticesAll", culture => [FigureText.Whole(published, culture)]);
        return asked is not null && found.FirstOrDefault(line => line.Fit?.State == PracticeFitState.Compared) is { } best
            ? Sentences.Fill("PracticesBest", culture => [said.In(culture), asked.Name.In(culture), best.Title.In(culture.TwoLetterISOLanguageName)!.Text, best.Fit!.Peer!.Region.Name.In(culture), FigureText.Percent(best.Fit.Peer.Similarity, culture), best.Fit.Rank!.Value, best.Fit.Compared])
            : said;
    }

    private sealed record AskingRegion(RegionIdentity Identity, PracticeFits Fits, FigureProvenance Provenance);
}
