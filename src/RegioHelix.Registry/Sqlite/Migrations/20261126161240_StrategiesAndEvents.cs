using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StrategiesAndEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "until",
                table: "cluster_membership");

            migrationBuilder.AddColumn<string>(
                name: "taken_down",
                table: "practice",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "import_batch",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Organisation");

            migrationBuilder.AddColumn<DateTime>(
                name: "seen_at",
                table: "account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "commitment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    giver_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    receiver_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    receiver_name = table.Column<string>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    occasion_name = table.Column<string>(type: "TEXT", nullable: true),
                    occasion_link = table.Column<string>(type: "TEXT", nullable: true),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    responsible_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_acknowledged = table.Column<bool>(type: "INTEGER", nullable: false),
                    giver_shows = table.Column<bool>(type: "INTEGER", nullable: false),
                    receiver_shows = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reminded = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment", x => x.id);
                    table.ForeignKey(
                        name: "fk_commitment_organisations_giver_id",
                        column: x => x.giver_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_commitment_organisations_receiver_id",
                        column: x => x.receiver_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_commitment_people_responsible_id",
                        column: x => x.responsible_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "health_assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    region_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    is_published = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_health_assessment_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hosted_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    themes = table.Column<string>(type: "TEXT", nullable: false),
                    registration = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    most_meetings = table.Column<int>(type: "INTEGER", nullable: false),
                    request_days = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    secret = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hosted_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_hosted_event_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "spent_form",
                columns: table => new
                {
                    word = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    holds_until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spent_form", x => x.word);
                });

            migrationBuilder.CreateTable(
                name: "strategy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    region_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from_year = table.Column<int>(type: "INTEGER", nullable: false),
                    to_year = table.Column<int>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    source_address = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "health_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    criterion = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    told_of_expiry = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_health_evidence_health_assessment_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "health_assessment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "health_score",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_score", x => x.id);
                    table.ForeignKey(
                        name: "fk_health_score_health_assessment_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "health_assessment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "event_room",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_room", x => x.id);
                    table.ForeignKey(
                        name: "fk_event_room_hosted_events_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "participant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_name = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    themes = table.Column<string>(type: "TEXT", nullable: false),
                    seeks = table.Column<string>(type: "TEXT", nullable: true),
                    offers = table.Column<string>(type: "TEXT", nullable: true),
                    most_meetings = table.Column<int>(type: "INTEGER", nullable: true),
                    away_slots = table.Column<string>(type: "TEXT", nullable: false),
                    access_needs = table.Column<string>(type: "TEXT", nullable: true),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    consent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    consent_wording = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participant", x => x.id);
                    table.ForeignKey(
                        name: "fk_participant_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_participant_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_participant_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    wanted = table.Column<int>(type: "INTEGER", nullable: false),
                    met = table.Column<int>(type: "INTEGER", nullable: false),
                    without_meeting = table.Column<int>(type: "INTEGER", nullable: false),
                    objective = table.Column<long>(type: "INTEGER", nullable: false),
                    upper_bound = table.Column<double>(type: "REAL", nullable: false),
                    moved = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_programme_version_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    strategy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    left_out = table.Column<int>(type: "INTEGER", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_import", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_import_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "event_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    room_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_event_session_event_room_room_id",
                        column: x => x.room_id,
                        principalTable: "event_room",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_event_session_hosted_events_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "event_table",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    room_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_table", x => x.id);
                    table.ForeignKey(
                        name: "fk_event_table_event_room_room_id",
                        column: x => x.room_id,
                        principalTable: "event_room",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_event_table_hosted_events_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_wish",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    is_important = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_wish", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_wish_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meeting_wish_participants_asked_id",
                        column: x => x.asked_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meeting_wish_participants_asker_id",
                        column: x => x.asker_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_priority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    places = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    strategy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_line = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_priority", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_priority_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_priority_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_source_row",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line = table.Column<long>(type: "INTEGER", nullable: false),
                    cells = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_source_row", x => new { x.import_id, x.line });
                    table.ForeignKey(
                        name: "fk_strategy_source_row_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "event_slot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_slot", x => x.id);
                    table.ForeignKey(
                        name: "fk_event_slot_event_session_session_id",
                        column: x => x.session_id,
                        principalTable: "event_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_event_slot_hosted_events_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "priority_cluster",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cluster_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_priority_cluster", x => x.id);
                    table.ForeignKey(
                        name: "fk_priority_cluster_organisation_cluster_id",
                        column: x => x.cluster_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_priority_cluster_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "priority_proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    strategy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_priority_proposal", x => x.id);
                    table.ForeignKey(
                        name: "fk_priority_proposal_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_priority_proposal_strategies_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_priority_proposal_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "strategy_indicator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    counting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    baseline = table.Column<decimal>(type: "TEXT", nullable: true),
                    baseline_year = table.Column<int>(type: "INTEGER", nullable: true),
                    target = table.Column<decimal>(type: "TEXT", nullable: true),
                    target_year = table.Column<int>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    strategy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_line = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_indicator", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_indicator_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_indicator_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_indicator_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_measure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    instrument = table.Column<string>(type: "TEXT", nullable: true),
                    budget = table.Column<decimal>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    strategy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_line = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_measure_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_measure_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_measure_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planned_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    one_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    slot_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    table_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_locked = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason_side = table.Column<int>(type: "INTEGER", nullable: false),
                    reason_number = table.Column<int>(type: "INTEGER", nullable: false),
                    told_starts_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_table_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planned_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_planned_meeting_event_slot_slot_id",
                        column: x => x.slot_id,
                        principalTable: "event_slot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_planned_meeting_event_table_table_id",
                        column: x => x.table_id,
                        principalTable: "event_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_planned_meeting_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_planned_meeting_participant_one_id",
                        column: x => x.one_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_planned_meeting_participant_other_id",
                        column: x => x.other_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "strategy_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    budget = table.Column<decimal>(type: "TEXT", nullable: true),
                    themes = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    strategy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_line = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_call", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_call_strategy_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_call_strategy_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "strategy_measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_call_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_call_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_project",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    budget = table.Column<decimal>(type: "TEXT", nullable: true),
                    eu_share = table.Column<decimal>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    region_code = table.Column<string>(type: "TEXT", nullable: true),
                    region_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    category = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    strategy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_line = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_project", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_project_strategy_call_call_id",
                        column: x => x.call_id,
                        principalTable: "strategy_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_project_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_project_strategy_priority_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_project_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_value",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    indicator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_line = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_value", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_value_strategy_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_indicator_value_strategy_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "strategy_indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_indicator_value_strategy_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "strategy_project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_partner",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: true),
                    region_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    budget = table.Column<decimal>(type: "TEXT", nullable: true),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_line = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_partner", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_partner_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_project_partner_strategy_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_project_partner_strategy_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "strategy_project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_giver_id",
                table: "commitment",
                column: "giver_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_receiver_id",
                table: "commitment",
                column: "receiver_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_responsible_id",
                table: "commitment",
                column: "responsible_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_status_due_on",
                table: "commitment",
                columns: new[] { "status", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_event_room_event_id_name",
                table: "event_room",
                columns: new[] { "event_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_session_event_id",
                table: "event_session",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_session_room_id",
                table: "event_session",
                column: "room_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_slot_event_id_starts_at",
                table: "event_slot",
                columns: new[] { "event_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_event_slot_session_id",
                table: "event_slot",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_table_event_id",
                table: "event_table",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_table_room_id_name",
                table: "event_table",
                columns: new[] { "room_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_health_assessment_organisation_id",
                table: "health_assessment",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_health_assessment_slug",
                table: "health_assessment",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_health_evidence_assessment_id",
                table: "health_evidence",
                column: "assessment_id");

            migrationBuilder.CreateIndex(
                name: "ix_health_evidence_expires_on",
                table: "health_evidence",
                column: "expires_on");

            migrationBuilder.CreateIndex(
                name: "ix_health_score_assessment_id_question_day",
                table: "health_score",
                columns: new[] { "assessment_id", "question", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hosted_event_organisation_id",
                table: "hosted_event",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_hosted_event_slug",
                table: "hosted_event",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hosted_event_status_last_day",
                table: "hosted_event",
                columns: new[] { "status", "last_day" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_value_import_id",
                table: "indicator_value",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_value_indicator_id",
                table: "indicator_value",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_value_project_id",
                table: "indicator_value",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_wish_asked_id",
                table: "meeting_wish",
                column: "asked_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_wish_asker_id_asked_id",
                table: "meeting_wish",
                columns: new[] { "asker_id", "asked_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_wish_event_id",
                table: "meeting_wish",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_wish_status_expires_at",
                table: "meeting_wish",
                columns: new[] { "status", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_participant_event_id_name_key",
                table: "participant",
                columns: new[] { "event_id", "name_key" });

            migrationBuilder.CreateIndex(
                name: "ix_participant_event_id_person_id",
                table: "participant",
                columns: new[] { "event_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_participant_organisation_id",
                table: "participant",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_participant_person_id",
                table: "participant",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_meeting_event_id",
                table: "planned_meeting",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_meeting_one_id_other_id",
                table: "planned_meeting",
                columns: new[] { "one_id", "other_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planned_meeting_other_id",
                table: "planned_meeting",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_meeting_slot_id",
                table: "planned_meeting",
                column: "slot_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_meeting_table_id",
                table: "planned_meeting",
                column: "table_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_cluster_cluster_id",
                table: "priority_cluster",
                column: "cluster_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_cluster_priority_id_cluster_id",
                table: "priority_cluster",
                columns: new[] { "priority_id", "cluster_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_priority_proposal_organisation_id",
                table: "priority_proposal",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_proposal_priority_id",
                table: "priority_proposal",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_proposal_strategy_id",
                table: "priority_proposal",
                column: "strategy_id");

            migrationBuilder.CreateIndex(
                name: "ix_programme_version_event_id_number",
                table: "programme_version",
                columns: new[] { "event_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_partner_import_id",
                table: "project_partner",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_partner_organisation_id",
                table: "project_partner",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_partner_project_id",
                table: "project_partner",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_spent_form_holds_until",
                table: "spent_form",
                column: "holds_until");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_organisation_id",
                table: "strategy",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_region_code_slug",
                table: "strategy",
                columns: new[] { "region_code", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_call_import_id",
                table: "strategy_call",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_call_measure_id",
                table: "strategy_call",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_call_priority_id",
                table: "strategy_call",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_call_strategy_id_code",
                table: "strategy_call",
                columns: new[] { "strategy_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_import_strategy_id",
                table: "strategy_import",
                column: "strategy_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_indicator_import_id",
                table: "strategy_indicator",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_indicator_priority_id",
                table: "strategy_indicator",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_indicator_strategy_id_code",
                table: "strategy_indicator",
                columns: new[] { "strategy_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_measure_import_id",
                table: "strategy_measure",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_measure_priority_id",
                table: "strategy_measure",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_measure_strategy_id_code",
                table: "strategy_measure",
                columns: new[] { "strategy_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_priority_import_id",
                table: "strategy_priority",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_priority_strategy_id_code",
                table: "strategy_priority",
                columns: new[] { "strategy_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_project_call_id",
                table: "strategy_project",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_project_import_id",
                table: "strategy_project",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_project_priority_id",
                table: "strategy_project",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_project_strategy_id_code",
                table: "strategy_project",
                columns: new[] { "strategy_id", "code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commitment");

            migrationBuilder.DropTable(
                name: "health_evidence");

            migrationBuilder.DropTable(
                name: "health_score");

            migrationBuilder.DropTable(
                name: "indicator_value");

            migrationBuilder.DropTable(
                name: "meeting_wish");

            migrationBuilder.DropTable(
                name: "planned_meeting");

            migrationBuilder.DropTable(
                name: "priority_cluster");

            migrationBuilder.DropTable(
                name: "priority_proposal");

            migrationBuilder.DropTable(
                name: "programme_version");

            migrationBuilder.DropTable(
                name: "project_partner");

            migrationBuilder.DropTable(
                name: "spent_form");

            migrationBuilder.DropTable(
                name: "strategy_source_row");

            migrationBuilder.DropTable(
                name: "health_assessment");

            migrationBuilder.DropTable(
                name: "strategy_indicator");

            migrationBuilder.DropTable(
                name: "event_slot");

            migrationBuilder.DropTable(
                name: "event_table");

            migrationBuilder.DropTable(
                name: "participant");

            migrationBuilder.DropTable(
                name: "strategy_project");

            migrationBuilder.DropTable(
                name: "event_session");

            migrationBuilder.DropTable(
                name: "strategy_call");

            migrationBuilder.DropTable(
                name: "event_room");

            migrationBuilder.DropTable(
                name: "strategy_measure");

            migrationBuilder.DropTable(
                name: "hosted_event");

            migrationBuilder.DropTable(
                name: "strategy_priority");

            migrationBuilder.DropTable(
                name: "strategy_import");

            migrationBuilder.DropTable(
                name: "strategy");

            migrationBuilder.DropColumn(
                name: "taken_down",
                table: "practice");

            migrationBuilder.DropColumn(
                name: "source",
                table: "person");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "import_batch");

            migrationBuilder.DropColumn(
                name: "seen_at",
                table: "account");

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "cluster_membership",
                type: "TEXT",
                nullable: true);
        }
    }
}
