using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Outcomes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_following");

            migrationBuilder.DropTable(
                name: "outcome_answer");

            migrationBuilder.DropTable(
                name: "recommendation");

            migrationBuilder.DropTable(
                name: "followed_pair");
        }
    }
}
