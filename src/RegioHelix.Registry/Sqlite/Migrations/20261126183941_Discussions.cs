using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Discussions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "discussion_rounds");

            migrationBuilder.DropTable(
                name: "discussion_seat");

            migrationBuilder.DropTable(
                name: "discussion_topic");

            migrationBuilder.DropTable(
                name: "discussion_wish");

            migrationBuilder.DropTable(
                name: "seating_version");

            migrationBuilder.DropTable(
                name: "sheet_entry");

            migrationBuilder.DropTable(
                name: "table_sheet");
        }
    }
}
