using Microsoft.AspNetCore.Http;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;

namespace RegioHelix.Web.Events;

/// <summary>Whose own pages of an event a request is about: those of who is signed in, or of the bearer of a mailed link. One a request.</summary>
internal sealed class OwnPlace(IHttpContextAccessor accessor, Actor actor, EventLink links, EventRegister events, AgendaRegister agendas, ParticipantRegister participants, ProgrammeRegister programmes, SeatingRegister seats)
{
    private readonly HttpContext http = accessor.HttpContext!;

    /// <summary>Events.</summary>
    public EventRegister Events => events;

    /// <summary>Agendas.</summary>
    public AgendaRegister Agendas => agendas;

    /// <summary>Participants.</summary>
    public ParticipantRegister Participants => participants;

    /// <summary>Programmes.</summary>
    public ProgrammeRegister Programmes => programmes;

    /// <summary>Tables.</summary>
    public SeatingRegister Seats => seats;

    /// <summary>The event's public name.</summary>
    public string Slug => $"{http.Request.RouteValues["slug"]}";

    /// <summary>The address of the own page.</summary>
    public string Base => Key is { } key ? $"/events/{Slug}/as/{key}" : $"/events/{Slug}/me";

    private string? Key => http.Request.RouteValues["key"] as string;

    /// <summary>Who it is.</summary>
    /// <exception cref="RefusedException">The link does not hold.</exception>
    public async Task<Actor> Who(CancellationToken cancellation) => Key is { } key ? await links.Open(Slug, key, cancellation) : actor;
}
