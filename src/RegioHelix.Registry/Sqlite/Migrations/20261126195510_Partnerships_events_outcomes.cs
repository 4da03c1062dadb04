using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Partnerships_events_outcomes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "event_id",
                table: "outgoing_mail",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "came_count",
                table: "hosted_event",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "keep_months",
                table: "hosted_event",
                type: "INTEGER",
                nullable: false,
                defaultValue: 15);

            migrationBuilder.CreateTable(
                name: "check_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_in", x => x.id);
                    table.ForeignKey(
                        name: "fk_check_in_hosted_events_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_check_in_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_check_in_people_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "discussion_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rounds = table.Column<int>(type: "INTEGER", nullable: false),
                    pause_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussion_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussion_rounds_event_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "event_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_discussion_rounds_hosted_events_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussion_seat",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    table = table.Column<int>(type: "INTEGER", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    told_table = table.Column<int>(type: "INTEGER", nullable: true),
                    told_role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    told_starts_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussion_seat", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussion_seat_event_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "event_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_discussion_seat_hosted_events_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_discussion_seat_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussion_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    goal = table.Column<string>(type: "TEXT", nullable: false),
                    prompts = table.Column<string>(type: "TEXT", nullable: true),
                    tables = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussion_topic", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussion_topic_hosted_events_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussion_wish",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    facilitates = table.Column<bool>(type: "INTEGER", nullable: false),
                    reports = table.Column<bool>(type: "INTEGER", nullable: false),
                    away_rounds = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussion_wish", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussion_wish_hosted_events_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_discussion_wish_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "event_following",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_following", x => x.id);
                    table.ForeignKey(
                        name: "fk_event_following_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "followed_pair",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    introduction_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    one_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    one_organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    met_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    one_shows = table.Column<bool>(type: "INTEGER", nullable: false),
                    other_shows = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_followed_pair", x => x.id);
                    table.ForeignKey(
                        name: "fk_followed_pair_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_followed_pair_introductions_introduction_id",
                        column: x => x.introduction_id,
                        principalTable: "introduction",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_followed_pair_organisation_one_organisation_id",
                        column: x => x.one_organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_followed_pair_organisation_other_organisation_id",
                        column: x => x.other_organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_followed_pair_people_one_id",
                        column: x => x.one_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_followed_pair_people_other_id",
                        column: x => x.other_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "partnership",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    mission = table.Column<string>(type: "TEXT", nullable: false),
                    territory = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    goal = table.Column<string>(type: "TEXT", nullable: false),
                    goal_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    measure = table.Column<string>(type: "TEXT", nullable: true),
                    baseline = table.Column<decimal>(type: "TEXT", nullable: true),
                    baseline_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    target = table.Column<decimal>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stage_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partnership", x => x.id);
                    table.ForeignKey(
                        name: "fk_partnership_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "policy_brief",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    statements = table.Column<string>(type: "TEXT", nullable: false),
                    advice = table.Column<string>(type: "TEXT", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    kept_findings = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_published = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taken_down = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_brief", x => x.id);
                    table.ForeignKey(
                        name: "fk_policy_brief_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "recommendation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_name = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    addressee = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document_link = table.Column<string>(type: "TEXT", nullable: true),
                    is_shown = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recommendation", x => x.id);
                    table.ForeignKey(
                        name: "fk_recommendation_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_recommendation_organisation_owner_id",
                        column: x => x.owner_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "seating_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seed = table.Column<long>(type: "INTEGER", nullable: false),
                    seconds = table.Column<double>(type: "REAL", nullable: false),
                    score = table.Column<string>(type: "TEXT", nullable: false),
                    moved = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seating_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_seating_version_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "table_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    table = table.Column<int>(type: "INTEGER", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_sheet", x => x.id);
                    table.ForeignKey(
                        name: "fk_table_sheet_event_session_session_id",
                        column: x => x.session_id,
                        principalTable: "event_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_table_sheet_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outcome_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pair_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    side = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    wave = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    amount = table.Column<decimal>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    voice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_doubted = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_outcome_answer_followed_pair_pair_id",
                        column: x => x.pair_id,
                        principalTable: "followed_pair",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_outcome_answer_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "goal_reading",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal_reading", x => x.id);
                    table.ForeignKey(
                        name: "fk_goal_reading_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partnership_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: true),
                    region_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    agreed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partnership_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_partnership_member_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_partnership_member_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stage_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_stage_evidence_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stage_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_stage_step_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sheet_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    noted = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_sheet_entry_hosted_event_event_id",
                        column: x => x.event_id,
                        principalTable: "hosted_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_sheet_entry_needs_need_id",
                        column: x => x.need_id,
                        principalTable: "need",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_sheet_entry_participant_owner_id",
                        column: x => x.owner_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_sheet_entry_table_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "table_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "board_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    activities = table.Column<string>(type: "TEXT", nullable: false),
                    likelihood = table.Column<int>(type: "INTEGER", nullable: true),
                    impact = table.Column<int>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    amount = table.Column<decimal>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_board_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_board_item_partnership_member_owner_id",
                        column: x => x.owner_id,
                        principalTable: "partnership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_board_item_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_event_id",
                table: "outgoing_mail",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_board_item_owner_id",
                table: "board_item",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_board_item_partnership_id_kind",
                table: "board_item",
                columns: new[] { "partnership_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_by_id",
                table: "check_in",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_event_id",
                table: "check_in",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_participant_id",
                table: "check_in",
                column: "participant_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussion_rounds_event_id",
                table: "discussion_rounds",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussion_rounds_session_id",
                table: "discussion_rounds",
                column: "session_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussion_seat_event_id",
                table: "discussion_seat",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussion_seat_participant_id_session_id_round",
                table: "discussion_seat",
                columns: new[] { "participant_id", "session_id", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussion_seat_session_id",
                table: "discussion_seat",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussion_topic_event_id",
                table: "discussion_topic",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussion_wish_event_id",
                table: "discussion_wish",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussion_wish_participant_id",
                table: "discussion_wish",
                column: "participant_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_following_event_id",
                table: "event_following",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_followed_pair_event_id_one_id_other_id",
                table: "followed_pair",
                columns: new[] { "event_id", "one_id", "other_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_followed_pair_introduction_id",
                table: "followed_pair",
                column: "introduction_id");

            migrationBuilder.CreateIndex(
                name: "ix_followed_pair_met_on",
                table: "followed_pair",
                column: "met_on");

            migrationBuilder.CreateIndex(
                name: "ix_followed_pair_one_id",
                table: "followed_pair",
                column: "one_id");

            migrationBuilder.CreateIndex(
                name: "ix_followed_pair_one_organisation_id",
                table: "followed_pair",
                column: "one_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_followed_pair_other_id",
                table: "followed_pair",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_followed_pair_other_organisation_id",
                table: "followed_pair",
                column: "other_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_goal_reading_partnership_id_on",
                table: "goal_reading",
                columns: new[] { "partnership_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outcome_answer_pair_id_side_wave",
                table: "outcome_answer",
                columns: new[] { "pair_id", "side", "wave" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outcome_answer_person_id",
                table: "outcome_answer",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_outcome_answer_secret_hash",
                table: "outcome_answer",
                column: "secret_hash");

            migrationBuilder.CreateIndex(
                name: "ix_partnership_organisation_id",
                table: "partnership",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_partnership_slug",
                table: "partnership",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partnership_member_organisation_id",
                table: "partnership_member",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_partnership_member_partnership_id",
                table: "partnership_member",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_policy_brief_organisation_id",
                table: "policy_brief",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_policy_brief_slug",
                table: "policy_brief",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_policy_brief_subject_kind_subject",
                table: "policy_brief",
                columns: new[] { "subject_kind", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_event_id",
                table: "recommendation",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_owner_id",
                table: "recommendation",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_status_due_on",
                table: "recommendation",
                columns: new[] { "status", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_seating_version_event_id_number",
                table: "seating_version",
                columns: new[] { "event_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sheet_entry_client_id",
                table: "sheet_entry",
                column: "client_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sheet_entry_event_id",
                table: "sheet_entry",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_sheet_entry_need_id",
                table: "sheet_entry",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_sheet_entry_owner_id",
                table: "sheet_entry",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_sheet_entry_sheet_id",
                table: "sheet_entry",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_stage_evidence_partnership_id",
                table: "stage_evidence",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_stage_step_partnership_id",
                table: "stage_step",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_sheet_event_id",
                table: "table_sheet",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_sheet_session_id_round_table",
                table: "table_sheet",
                columns: new[] { "session_id", "round", "table" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "board_item");

            migrationBuilder.DropTable(
                name: "check_in");

            migrationBuilder.DropTable(
                name: "discussion_rounds");

            migrationBuilder.DropTable(
                name: "discussion_seat");

            migrationBuilder.DropTable(
                name: "discussion_topic");

            migrationBuilder.DropTable(
                name: "discussion_wish");

            migrationBuilder.DropTable(
                name: "event_following");

            migrationBuilder.DropTable(
                name: "goal_reading");

            migrationBuilder.DropTable(
                name: "outcome_answer");

            migrationBuilder.DropTable(
                name: "policy_brief");

            migrationBuilder.DropTable(
                name: "recommendation");

            migrationBuilder.DropTable(
                name: "seating_version");

            migrationBuilder.DropTable(
                name: "sheet_entry");

            migrationBuilder.DropTable(
                name: "stage_evidence");

            migrationBuilder.DropTable(
                name: "stage_step");

            migrationBuilder.DropTable(
                name: "partnership_member");

            migrationBuilder.DropTable(
                name: "followed_pair");

            migrationBuilder.DropTable(
                name: "table_sheet");

            migrationBuilder.DropTable(
                name: "partnership");

            migrationBuilder.DropIndex(
                name: "ix_outgoing_mail_event_id",
                table: "outgoing_mail");

            migrationBuilder.DropColumn(
                name: "event_id",
                table: "outgoing_mail");

            migrationBuilder.DropColumn(
                name: "came_count",
                table: "hosted_event");

            migrationBuilder.DropColumn(
                name: "keep_months",
                table: "hosted_event");
        }
    }
}
