using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EventDay : Migration
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

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_event_id",
                table: "outgoing_mail",
                column: "event_id");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "check_in");

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
